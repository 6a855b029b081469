package dev.startuphelp.server.publish;

import dev.startuphelp.server.file.Finding;
import dev.startuphelp.server.notice.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of publishing. All but {@link Published} have left the file as it was. */
public sealed interface Outcome {

  /**
   * The file has the new content, on disk and for good.
   *
   * @param version of the new content
   * @param publication what is served from now on
   * @param findings what its author should know nevertheless
   * @param historyGap what the history lacks; empty when it has this version and the one before
   */
  record Published(
      String version,
      Publication publication,
      List<Finding> findings,
      Optional<HistoryGap> historyGap)
      implements Outcome {
    /** Copies the findings. */
    public Published {
      findings = List.copyOf(findings);
    }
  }

  /**
   * The text cannot be published.
   *
   * @param findings why: at least one error
   */
  record Refused(List<Finding> findings) implements Outcome {
    /** Copies the findings. */
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Somebody else has changed the file meanwhile.
   *
   * @param current the version that is there now
   * @param author who published it; empty when that is not known, as of an edit by hand
   * @param at when it was written; empty when there is no file now
   * @param theirs what they changed, as a unified diff; empty when the version that was expected is
   *     not in the history
   * @param yours what this publication would have made of their version, as a unified diff
   */
  record Conflict(
      String current, Optional<String> author, Optional<Instant> at, String theirs, String yours)
      implements Outcome {}

  /** The surroundings do not allow it. */
  record Failed(Failure failure) implements Outcome {}
}
