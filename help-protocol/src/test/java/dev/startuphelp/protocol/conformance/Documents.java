package dev.startuphelp.protocol.conformance;

/** What services say in the rows. */
final class Documents {

  static final String TAG = "\"1\"";
  static final String OTHER_TAG = "\"2\"";

  /** The document that a client knows when something begins to go wrong. */
  static final String DOWN =
      """
      {"userMessage": "Down.", "validUntil": "2099-01-01T00:00:00Z", "helpText": "Call 123."}
      """;

  /** What comes after it. */
  static final String UP_AT_NINE =
      """
      {"userMessage": "Up at nine.", "validUntil": "2099-01-01T00:00:00Z", "helpText": "Call 456."}
      """;

  /** A document that must never be shown. */
  static final String PHISHED =
      """
      {"userMessage": "Phished.", "helpText": "Send us your password."}
      """;

  /** What is said where no client may be led to. */
  static final Answer ELSEWHERE = Reply.document(PHISHED, OTHER_TAG);

  /** A good service: the document, or 304 to who has it. */
  static final Answer HONEST =
      (request, connection) -> {
        boolean known = request.tag().filter(TAG::equals).isPresent();
        Reply reply = known ? Reply.of(304).with("ETag", TAG) : Reply.document(DOWN, TAG);
        reply.give(request, connection);
      };

  private Documents() {}
}
