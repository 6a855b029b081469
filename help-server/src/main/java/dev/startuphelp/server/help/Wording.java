package dev.startuphelp.server.help;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.startuphelp.protocol.LocalizedText;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Set;

/** How texts are written: in all their languages, or in one of each. For one document. */
sealed interface Wording {

  /** Writes a text as a field. */
  void write(JsonGenerator json, String field, LocalizedText text) throws IOException;

  /** The tags of the languages that were chosen, in order of appearance. */
  Set<String> chosen();

  /** Every text in all its languages; readers choose. */
  record AllLanguages() implements Wording {
    @Override
    public void write(JsonGenerator json, String field, LocalizedText text) throws IOException {
      if (text.isPlain()) {
        json.writeStringField(field, text.byLanguage().get(LocalizedText.UNDETERMINED));
        return;
      }
      json.writeObjectFieldStart(field);
      for (Map.Entry<String, String> entry : text.byLanguage().entrySet()) {
        json.writeStringField(entry.getKey(), entry.getValue());
      }
      json.writeEndObject();
    }

    @Override
    public Set<String> chosen() {
      return Set.of();
    }
  }

  /** Each text in the language that suits the ranges best. */
  record OneLanguage(List<LanguageRange> ranges, Set<String> chosen) implements Wording {

    OneLanguage(List<LanguageRange> ranges) {
      this(ranges, new LinkedHashSet<>());
    }

    @Override
    public void write(JsonGenerator json, String field, LocalizedText text) throws IOException {
      String tag = text.languageFor(ranges);
      if (!tag.equalsIgnoreCase(LocalizedText.UNDETERMINED)) {
        chosen.add(tag);
      }
      json.writeStringField(field, text.byLanguage().get(tag));
    }
  }
}
