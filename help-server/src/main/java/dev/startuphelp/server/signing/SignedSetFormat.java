package dev.startuphelp.server.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.startuphelp.protocol.ApplicationId;
import dev.startuphelp.protocol.DocumentReader;
import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.Reading;
import dev.startuphelp.protocol.signature.Expected;
import dev.startuphelp.protocol.signature.Signatures;
import dev.startuphelp.protocol.signature.TrustedKeys;
import dev.startuphelp.protocol.signature.Verdict;
import dev.startuphelp.protocol.signature.VerifyingKey;
import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.NoticeFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The file of a signed set, a zip archive, so that it is replaced and carried as one and unpacked
 * by anybody. What is in it can be put on a plain web server as it is, and checked with openssl:
 *
 * <pre>
 *   help.json, help.json.sig           the common document
 *   help/ID.json, help/ID.json.sig     that of an application
 *   keys/KEYID.pem                     the public keys by which all of them can be checked
 * </pre>
 */
final class SignedSetFormat {

  private static final String FOLDER = "help/";
  private static final String JSON = ".json";
  private static final String KEYS = "keys/";
  private static final int MOST_ENTRIES = 4_096;
  private static final int LARGEST_ENTRY = 512 * 1024;
  private static final int LARGEST_WHOLE = 64 * 1024 * 1024;
  private static final NoticeFile PARSER = new NoticeFile(Path.of("help.json"), ZoneOffset.UTC);

  private SignedSetFormat() {}

  static byte[] write(SignedSet set) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, SignedDocument> entry : new TreeMap<>(set.documents()).entrySet()) {
        String name = nameOf(entry.getKey());
        SignedDocument document = entry.getValue();
        put(zip, name, document.content().toArray(), set.publishedAt());
        byte[] signatures = document.signatures().getBytes(US_ASCII);
        put(zip, name + Signatures.SUFFIX, signatures, set.publishedAt());
      }
      for (VerifyingKey key : set.keys()) {
        put(zip, KEYS + key.id() + ".pem", KeyFile.pem(key), set.publishedAt());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private static String nameOf(String application) {
    return application.equals(SignedSet.COMMON) ? "help" + JSON : FOLDER + application + JSON;
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes, Instant time)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.from(time));
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  static SignedSet read(byte[] bytes) throws IOException {
    Map<String, byte[]> files = unpack(bytes);
    List<VerifyingKey> keys = keys(files);
    Map<String, SignedDocument> documents = documents(files);
    require(files.size() == keys.size() + 2 * documents.size(), "it holds a file of another kind");
    SignedDocument common = documents.get(SignedSet.COMMON);
    require(common != null, "it has no help.json");
    HelpDocument first = document(Objects.requireNonNull(common));
    String revision = first.revision();
    Instant publishedAt = first.publishedAt();
    require(revision != null && publishedAt != null, "help.json has no revision or publishedAt");
    SignedSet set =
        new SignedSet(
            Objects.requireNonNull(revision), Objects.requireNonNull(publishedAt), keys, documents);
    for (Map.Entry<String, SignedDocument> entry : documents.entrySet()) {
      verify(entry.getKey(), entry.getValue(), set);
    }
    return set;
  }

  private static Map<String, byte[]> unpack(byte[] bytes) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    int size = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes(LARGEST_ENTRY + 1);
        size += content.length;
        require(content.length <= LARGEST_ENTRY && size <= LARGEST_WHOLE, "it is too large");
        require(files.size() < MOST_ENTRIES, "it has too many files");
        require(
            entry.isDirectory() || files.putIfAbsent(entry.getName(), content) == null,
            "it has a file twice");
      }
    } catch (IllegalArgumentException e) { // A name that is no text.
      throw new IOException("it is no zip archive", e);
    }
    require(!files.isEmpty(), "it is no zip archive");
    return files;
  }

  private static List<VerifyingKey> keys(Map<String, byte[]> files) throws IOException {
    List<VerifyingKey> keys = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
      if (file.getKey().startsWith(KEYS)) {
        keys.add(key(file.getKey(), new String(file.getValue(), US_ASCII)));
      }
    }
    require(!keys.isEmpty(), "it has no public key");
    return keys;
  }

  private static VerifyingKey key(String name, String pem) throws IOException {
    try {
      return VerifyingKey.of(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
    } catch (IllegalArgumentException e) {
      throw new IOException(name + " is no Ed25519 public key", e);
    }
  }

  private static Map<String, SignedDocument> documents(Map<String, byte[]> files)
      throws IOException {
    Map<String, SignedDocument> documents = new HashMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String name = file.getKey();
      if (name.endsWith(JSON)) {
        byte[] signatures = files.get(name + Signatures.SUFFIX);
        require(signatures != null, name + " has no signature");
        documents.put(
            applicationIn(name),
            new SignedDocument(
                FileBytes.of(file.getValue()),
                new String(Objects.requireNonNull(signatures), US_ASCII).strip()));
      }
    }
    return documents;
  }

  private static String applicationIn(String name) throws IOException {
    if (!name.startsWith(FOLDER)) {
      return SignedSet.COMMON;
    }
    String application = name.substring(FOLDER.length(), name.length() - JSON.length());
    require(ApplicationId.isValid(application), name + " is named after no application");
    return application;
  }

  private static HelpDocument document(SignedDocument signed) throws IOException {
    Object tree = PARSER.values(signed.content()).orElse(null);
    if (DocumentReader.ofNetwork().read(tree) instanceof Reading.Accepted accepted) {
      return accepted.document();
    }
    throw new IOException("a document in it is malformed");
  }

  private static void verify(String application, SignedDocument signed, SignedSet set)
      throws IOException {
    HelpDocument document = document(signed);
    String name = nameOf(application);
    String app = application.equals(SignedSet.COMMON) ? null : application;
    require(
        set.revision().equals(document.revision())
            && set.publishedAt().equals(document.publishedAt())
            && Objects.equals(app, document.app()),
        name + " does not belong to the others");
    Set<String> ids = set.keys().stream().map(VerifyingKey::id).collect(Collectors.toSet());
    require(
        Signatures.parse(signed.signatures()).map(Signatures::keyIds).equals(Optional.of(ids)),
        name + " is not signed by the keys that are in it");
    Expected expected = new Expected(application, null, set.publishedAt());
    for (VerifyingKey key : set.keys()) {
      Verdict verdict =
          new TrustedKeys(List.of(key))
              .judge(signed.content().toArray(), signed.signatures(), document, expected);
      require(
          verdict instanceof Verdict.Trusted,
          "the signature of " + name + " by " + key.id() + " is not right");
    }
  }

  private static void require(boolean condition, String problem) throws IOException {
    if (!condition) {
      throw new IOException(problem);
    }
  }
}
