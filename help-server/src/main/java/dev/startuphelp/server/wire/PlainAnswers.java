package dev.startuphelp.server.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.startuphelp.server.help.HelpAnswers;
import dev.startuphelp.server.help.HelpQuestion;
import dev.startuphelp.server.help.Reply;
import dev.startuphelp.server.http.AccessLog;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Answers plain requests with the bytes that Helidon would send. Each answer is counted and logged
 * like those of Helidon. For one thread.
 */
final class PlainAnswers {

  private static final byte[] OK = ascii("HTTP/1.1 200 OK\r\n");
  private static final byte[] NOT_MODIFIED = ascii("HTTP/1.1 304 Not Modified\r\n");
  private static final byte[] END_OF_HEAD = ascii("Connection: keep-alive\r\n\r\n");
  private static final int LONGEST_REST = 128;

  private final HelpAnswers help;
  private final Optional<AccessLog> log;
  private final Runnable requestCount;
  private final PlainRequestReader reader;

  /**
   * @param requestCount is run for each request
   */
  PlainAnswers(
      ConnectionLimits limits, HelpAnswers help, Optional<AccessLog> log, Runnable requestCount) {
    this.reader = new PlainRequestReader(limits);
    this.help = help;
    this.log = log;
    this.requestCount = requestCount;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }

  /**
   * Answers the plain requests with which those bytes begin, as far as there is room.
   *
   * @return how many bytes have been answered
   */
  int answer(byte[] requests, int length, ByteBuffer answers) {
    int begin = 0;
    while (begin < length) {
      Optional<PlainRequest> request = reader.read(requests, begin, length);
      if (request.isEmpty() || !answer(request.get(), answers)) {
        return begin;
      }
      begin = request.get().end();
    }
    return begin;
  }

  private boolean answer(PlainRequest request, ByteBuffer answers) {
    long start = log.isPresent() ? System.nanoTime() : 0;
    Reply reply = help.to(request.question());
    if (answers.remaining() < reply.length() + LONGEST_REST) {
      return false;
    }
    int before = answers.position();
    write(request, reply, answers);
    help.answered(reply);
    requestCount.run();
    if (log.isPresent()) {
      int bytes = answers.position() - before;
      log.get().log(entry(request, reply, bytes, System.nanoTime() - start));
    }
    return true;
  }

  private static AccessLog.Entry entry(PlainRequest request, Reply reply, int bytes, long nanos) {
    HelpQuestion question = request.question();
    return new AccessLog.Entry(
        request.method(),
        PlainRequest.PATH,
        question.application(),
        question.language(),
        reply.isNotModified() ? 304 : 200,
        bytes,
        nanos);
  }

  private static void write(PlainRequest request, Reply reply, ByteBuffer answers) {
    answers.put(reply.isNotModified() ? NOT_MODIFIED : OK);
    reply.writeHeaders(answers);
    answers.put(END_OF_HEAD);
    if (!request.isHead()) {
      reply.writeContent(answers);
    }
  }
}
