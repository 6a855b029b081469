package dev.startuphelp.server.admin;

import dev.startuphelp.server.access.Access;
import dev.startuphelp.server.file.NoticeFile;
import dev.startuphelp.server.help.RecentRequests;
import dev.startuphelp.server.notice.NoticeBoard;
import dev.startuphelp.server.publish.NoticeDesk;
import dev.startuphelp.server.signing.SignedDocuments;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.time.Clock;
import java.time.ZoneId;

/** Everything of the API but signing in. Nothing of a request is read before it is let in. */
public final class AdminService implements HttpService {

  private final Access access;
  private final NoticeResource notice;
  private final HistoryResource history;
  private final PreviewResource preview;
  private final DraftResource draft;
  private final StatusResource status;

  /**
   * @param zone where times without an offset are taken to be
   */
  public AdminService(
      Access access,
      NoticeDesk desk,
      NoticeBoard board,
      SignedDocuments signed,
      NoticeFile file,
      RecentRequests recent,
      Clock clock,
      ZoneId zone) {
    this.access = access;
    this.notice = new NoticeResource(desk, board, file);
    this.history = new HistoryResource(desk, notice, zone);
    this.preview = new PreviewResource(desk, file, clock, zone);
    this.draft = new DraftResource(desk, file, clock, zone);
    this.status = new StatusResource(desk, board, signed, file, recent, clock, zone);
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .any(access::admit)
        .get("/notice", notice::send)
        .put("/notice", Access::admitEditor, notice::publish)
        .get("/history", history::list)
        .get("/history/{version}", history::send)
        .get("/history/{version}/difference", history::sendDifference)
        .post("/history/{version}/restore", Access::admitEditor, history::restore)
        .post("/preview", preview::send)
        .post("/draft", draft::send)
        .get("/words", preview::sendWords)
        .get("/status", status::send);
  }
}
