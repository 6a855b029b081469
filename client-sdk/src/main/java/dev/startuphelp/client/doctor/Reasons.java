package dev.startuphelp.client.doctor;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.wording.Label;
import dev.startuphelp.client.wording.Wording;
import dev.startuphelp.protocol.PlainText;
import java.util.TreeMap;

/** Why a diagnosis is what it is: which rule fired, on which facts, on which evidence. */
final class Reasons {

  private Reasons() {}

  static String of(Diagnosis diagnosis) {
    Classification why = diagnosis.technical().classification();
    StringBuilder text = new StringBuilder(System.lineSeparator());
    text.append(Wording.of(diagnosis.locale()).label(Label.REASONS)).append(':');
    line(text, "situation: " + why.situation());
    line(text, "rule: " + why.rule());
    new TreeMap<>(why.facts())
        .forEach((fact, value) -> line(text, fact + ": " + PlainText.clean(value)));
    text.append(System.lineSeparator());
    diagnosis.details().lines().forEach(evidence -> line(text, evidence));
    return text.append(System.lineSeparator()).toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(System.lineSeparator()).append("  ").append(line);
  }
}
