package dev.startuphelp.client.bench;

import dev.startuphelp.client.cache.CacheFile;
import dev.startuphelp.client.cache.CacheFolder;
import dev.startuphelp.client.cache.KeptDocument;
import dev.startuphelp.client.time.Clocks;
import dev.startuphelp.client.time.Confirmation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the benchmarks let the administrator have said. */
final class Sample {

  static final String APPLICATION = "bench";

  /** Nobody listens there. */
  static final URI SERVICE = URI.create("http://127.0.0.1:9/v1/help");

  static final String DOCUMENT =
      """
      {"notices": [
         {"id": "upgrade", "severity": "maintenance", "validUntil": "2099-01-01T00:00:00Z",
          "userMessage": {"en": "Accounting is down for an upgrade. It will be back at 14:00.",
                          "ru": "Бухгалтерия обновляется и будет доступна в 14:00."},
          "helpUrl": "https://help.example.com/upgrade"},
         {"id": "printing", "severity": "warning", "validFrom": "2026-01-01T00:00:00Z",
          "userMessage": "Printing is slow.", "situations": ["READ_TIMEOUT"]}],
       "helpText": {"en": "Call the duty administrator.", "ru": "Позвоните дежурному."},
       "helpUrl": "https://help.example.com/accounting",
       "contacts": [{"label": "Duty administrator", "url": "tel:+74951234567", "hours": "Mo-Fr 9-18"}]}
      """;

  private Sample() {}

  /** A new cache directory, in which the document was kept just now. */
  static Path kept() throws IOException {
    Path folder = Files.createTempDirectory("bench");
    Confirmation now = Confirmation.at(Clocks.system().now());
    new CacheFile(folder, CacheFolder.fileName(APPLICATION, SERVICE.toString()))
        .update(record -> record.withDocument(new KeptDocument(DOCUMENT, null, false, now)));
    return folder;
  }
}
