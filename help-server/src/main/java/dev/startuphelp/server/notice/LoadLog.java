package dev.startuphelp.server.notice;

import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.Finding;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes one line for each load: what is served now, or what is wrong and what is still served. */
public final class LoadLog implements Consumer<Load> {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.notice");
  private static final int MOST_FINDINGS = 5;

  private final String fileName;
  private final Summary summary;

  /** A log about the file of that name. */
  public LoadLog(String fileName, Summary summary) {
    this.fileName = fileName;
    this.summary = summary;
  }

  @Override
  public void accept(Load load) {
    boolean allWell = load.succeeded() && load.reading().errors().isEmpty();
    LOG.log(allWell ? Level.INFO : Level.WARNING, "{0}", line(load));
  }

  String line(Load load) {
    return switch (load.reading()) {
      case FileReading.Loaded loaded -> loaded(load, loaded);
      case FileReading.Invalid invalid ->
          findings(invalid.findings()) + " Nothing of the file is used; " + still(load);
      case FileReading.Missing missing ->
          fileName
              + (missing == FileReading.Missing.NO_FILE ? " is missing; " : " is empty; ")
              + still(load)
              + ". To end a notice, write {} into the file or remove userMessage from it.";
    };
  }

  private String loaded(Load load, FileReading.Loaded loaded) {
    String what =
        load.before().equals(load.now())
            ? " is in order; as before, "
            : " has been read; instead of " + name(load.before()) + ", ";
    String findings = loaded.findings().isEmpty() ? "" : " " + findings(loaded.findings());
    return fileName + what + summary.of(load.now()) + "." + findings;
  }

  private String still(Load load) {
    return "still served: " + summary.of(load.now());
  }

  private static String name(Publication publication) {
    return publication.revision().map(revision -> "revision " + revision).orElse("nothing");
  }

  private String findings(List<Finding> findings) {
    String shown =
        findings.stream().limit(MOST_FINDINGS).map(this::text).collect(Collectors.joining(" "));
    int more = findings.size() - MOST_FINDINGS;
    return more > 0 ? shown + " And " + more + " more." : shown;
  }

  /** The way compilers write it, so that editors and people find the place. */
  private String text(Finding finding) {
    String pointer = finding.pointer().isEmpty() ? "" : " " + finding.shortPointer();
    return "%s:%s:%s %s"
        .formatted(fileName, finding.position(), pointer, finding.describe(Locale.ENGLISH));
  }
}
