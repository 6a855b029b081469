package dev.startuphelp.server.signing;

import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.notice.Load;
import dev.startuphelp.server.notice.Publication;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is served signed now. It is told of each load of the notice file, and looks itself at the
 * set beside it. A set counts when it belongs to what is served; one that has been served is served
 * on as long as that stays, also when a set for another content or a damaged one takes its place:
 * so it does not matter which of the two files arrives first. Safe for any thread; readers never
 * wait.
 */
public final class SignedDocuments implements Consumer<Load> {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.signing");

  /** How long a set must have been missing or damaged until it is not just being written. */
  private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(300);

  private final SignedSetFile file;
  private final String notice;
  private Optional<FileBytes> seen = Optional.empty();
  private @Nullable Long doubtedSince;
  private SetReading reading = SetReading.NONE;
  private Publication publication = Publication.NOTHING;
  private volatile Optional<SignedSet> served = Optional.empty();
  private volatile SignatureStatus status = new SignatureStatus.NotUsed();

  private SignedDocuments(SignedSetFile file, String notice) {
    this.file = file;
    this.notice = notice;
  }

  /** Those of a notice file; nothing is read yet. */
  public static SignedDocuments beside(Path notice) {
    return new SignedDocuments(SignedSetFile.beside(notice), String.valueOf(notice.getFileName()));
  }

  /** The set of which canonical documents are served as they are; empty: they are rendered. */
  public Optional<SignedSet> served() {
    return served;
  }

  /** How the set on disk fits to what is served. */
  public SignatureStatus status() {
    return status;
  }

  /** What a person should know of the status; empty when all is well. */
  public Optional<String> advice(Locale locale) {
    return status.advice(notice, locale).map(advice -> isKept() ? kept(locale) : advice);
  }

  private boolean isKept() {
    return served.isPresent() && !(status instanceof SignatureStatus.Signed);
  }

  private String kept(Locale locale) {
    return SignatureStatus.TEXTS.format(locale, "kept", List.of(notice));
  }

  /** Something else may be served from now on. */
  @Override
  public synchronized void accept(Load load) {
    boolean same = publication.revision().equals(load.now().revision());
    publication = load.now();
    if (seen.isEmpty()) {
      hasChanged(); // At the start both are there already.
    }
    judge(!same);
  }

  /** Looks at the set on disk. */
  public synchronized void look() {
    if (hasChanged()) {
      judge(false);
    }
  }

  /** Whether there is something new on disk, and no longer being written. */
  private boolean hasChanged() {
    Optional<FileBytes> now = file.look();
    boolean doubted = doubtedSince != null && System.nanoTime() - doubtedSince >= QUIET;
    if (now.equals(seen) && !doubted) {
      return false;
    }
    SetReading read = SignedSetFile.interpret(now);
    boolean isSure = read instanceof SetReading.Whole || now.equals(seen);
    seen = now;
    doubtedSince = isSure ? null : System.nanoTime();
    reading = isSure ? read : reading;
    return isSure;
  }

  private void judge(boolean isNewRevision) {
    SignatureStatus before = status;
    status = SignatureStatus.of(reading, publication);
    served = status.served().or(this::stillServed);
    if (!status.equals(before) || isNewRevision) {
      log(before);
    }
  }

  /** A set that was taken away on purpose is gone; any other stays while it fits. */
  private Optional<SignedSet> stillServed() {
    return status instanceof SignatureStatus.NotUsed
        ? Optional.empty()
        : served.filter(
            set ->
                SignatureStatus.of(new SetReading.Whole(set), publication)
                    instanceof SignatureStatus.Signed);
  }

  private void log(SignatureStatus before) {
    String text = isKept() ? kept(Locale.ENGLISH) : status.describe(notice, Locale.ENGLISH);
    if (status instanceof SignatureStatus.Signed) {
      LOG.log(Level.INFO, "{0}", text);
    } else if (!(status instanceof SignatureStatus.NotUsed)) {
      LOG.log(Level.WARNING, "{0}", text);
    } else if (!(before instanceof SignatureStatus.NotUsed)) {
      LOG.log(Level.WARNING, "{0} is gone: {1}", file.name(), text);
    }
  }
}
