package dev.startuphelp.client.lookup;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.startuphelp.client.live.LiveAnswer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Holds a live answer for a moment, so that a hundred threads that fail at once ask once: who comes
 * while somebody is asking joins in, who comes within {@link LastKnownGood#FRESH} is given the
 * same.
 */
final class BriefAnswers {

  private static final String THE_ONE = "answer";

  private final AsyncCache<String, LiveAnswer> answers;

  BriefAnswers(LongSupplier ticker) {
    answers =
        Caffeine.newBuilder()
            .ticker(ticker::getAsLong)
            .executor(Runnable::run)
            .expireAfterWrite(LastKnownGood.FRESH)
            .buildAsync();
  }

  CompletionStage<LiveAnswer> get(Supplier<CompletableFuture<LiveAnswer>> ask) {
    return answers.get(THE_ONE, (key, executor) -> ask.get());
  }

  /** Lets the next one ask anew. */
  void forget() {
    answers.synchronous().invalidate(THE_ONE);
  }
}
