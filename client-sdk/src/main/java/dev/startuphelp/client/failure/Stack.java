package dev.startuphelp.client.failure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The libraries and products whose signs stand in a file of their own, {@code stack/NAME.signs}.
 * Their rows say by what a failure names them, so that the file is read only then. The order is
 * that of asking: closer to the cause first, what wraps others last.
 */
enum Stack {
  KERBEROS(
      List.of("org.ietf.jgss.", "sun.security.krb5.", "javax.security.sasl."),
      List.of("gss", "kerberos", "krb", "kdc", "clock skew", "ticket", "spnego")),
  MYSQL(
      List.of(
          "com.mysql.",
          "org.mariadb.",
          "org.drizzle.",
          "com.zaxxer.hikari.pool.HikariPool$PoolInit",
          "java.sql.SQLSyntaxErrorException",
          "java.sql.SQLInvalidAuthorizationSpecException",
          "java.sql.SQLNonTransientConnectionException",
          "java.sql.SQLTransientConnectionException"),
      List.of(
          "mysql",
          "mariadb",
          "access denied for user",
          "unknown database",
          "communications link",
          "too many connections",
          "public key retrieval",
          "(conn=",
          "server time zone")),
  ORACLE(
      List.of("oracle.", "java.sql.SQLRecoverableException"),
      List.of("ora-", "tns-", "tns:", "network adapter could not", "ojdbc", "ucp-", "oracle")),
  SQL_SERVER(
      List.of("com.microsoft.sqlserver.", "net.sourceforge.jtds."),
      List.of(
          "sql server",
          "sqlserver",
          "login failed for",
          "clientconnectionid",
          "cannot open database")),
  POSTGRESQL(
      List.of("org.postgresql.", "com.impossibl.", "io.r2dbc.postgresql.", "io.vertx.pgclient."),
      List.of("fatal:", "pg_hba", "postgres", "scram", "pgbouncer", "password authentication")),
  DB2(
      List.of("com.ibm.db2.", "com.ibm.as400.", "com.ibm.websphere."),
      List.of("sqlcode", "[jcc]", "[ibm]", "db2")),
  EMBEDDED_DATABASE(
      List.of(
          "org.h2.",
          "org.hsqldb.",
          "org.apache.derby.",
          "org.sqlite.",
          "org.firebirdsql.",
          "java.sql.SQLInvalidAuthorizationSpecException",
          "java.sql.SQLNonTransientConnectionException"),
      List.of(
          "wrong user name or password",
          "database may be already in use",
          "[sqlite_",
          "derby",
          "hsqldb",
          "firebird",
          "[90",
          "authorization specification")),
  OTHER_DATABASE(
      List.of(
          "ru.yandex.clickhouse.",
          "com.clickhouse.",
          "net.snowflake.",
          "com.sap.db.",
          "org.neo4j.",
          "com.couchbase.",
          "com.influxdb.",
          "com.sybase.",
          "com.teradata.",
          "com.vertica.",
          "org.apache.hive.",
          "org.apache.hadoop.",
          "org.apache.zookeeper.",
          "org.apache.curator.",
          "org.apache.solr.",
          "io.etcd.",
          "com.google.cloud.",
          "com.google.api.",
          "com.google.auth."),
      List.of(
          "clickhouse",
          "snowflake",
          "neo4j",
          "couchbase",
          "sap dbtech",
          "zookeeper",
          "keepererrorcode",
          "db::exception",
          "default credentials",
          "solr",
          "hadoop",
          "safemode")),
  REDIS(
      List.of(
          "io.lettuce.",
          "redis.clients.",
          "org.redisson.",
          "org.springframework.data.redis.",
          "com.lambdaworks.redis."),
      List.of(
          "redis",
          "lettuce",
          "wrongpass",
          "noauth ",
          "noperm ",
          "clusterdown",
          "jedis",
          "masterdown")),
  MONGODB(List.of("com.mongodb.", "org.springframework.data.mongodb."), List.of("mongo")),
  CASSANDRA(
      List.of("com.datastax.", "org.apache.cassandra.", "com.scylladb."),
      List.of("cassandra", "datastax", "contact point", "cqlsession", "queried host")),
  KAFKA(
      List.of("org.apache.kafka.", "org.springframework.kafka.", "io.confluent."),
      List.of("kafka", "node assignment", "bootstrap", "sasl mechanism", "broker")),
  RABBITMQ(
      List.of(
          "com.rabbitmq.",
          "org.springframework.amqp.",
          "org.apache.activemq.",
          "org.apache.qpid.",
          "javax.jms.",
          "jakarta.jms.",
          "com.ibm.mq.",
          "com.ibm.msg.",
          "org.eclipse.paho.",
          "io.nats.",
          "com.hivemq.",
          "org.apache.pulsar.",
          "org.apache.rocketmq."),
      List.of(
          "access_refused",
          "amqp",
          "rabbit",
          "not_allowed",
          "jms",
          "mqrc_",
          "mqtt",
          "activemq",
          "resource_locked")),
  ELASTICSEARCH(
      List.of("org.elasticsearch.", "co.elastic.", "org.opensearch.", "com.facebook.presto."),
      List.of(
          "elasticsearch",
          "opensearch",
          "security_exception",
          "cluster_block_exception",
          "master_not_discovered",
          "status line [",
          "es_rejected",
          "configured nodes")),
  MAIL(
      List.of(
          "javax.mail.",
          "jakarta.mail.",
          "com.sun.mail.",
          "org.eclipse.angus.mail.",
          "org.springframework.mail.",
          "org.apache.commons.mail.",
          "org.simplejavamail.",
          "microsoft.exchange."),
      List.of(
          "smtp", "imap", "pop3", "mail", "535 ", "534 ", "530 ", "550 ", "421 ", "authenticat")),
  SSH(
      List.of(
          "com.jcraft.jsch.",
          "net.schmizz.",
          "com.hierynomus.sshj.",
          "org.apache.sshd.",
          "com.trilead.ssh2.",
          "ch.ethz.ssh2.",
          "org.eclipse.jgit.",
          "org.apache.commons.vfs2.",
          "org.apache.commons.net.",
          "com.enterprisedt."),
      List.of(
          "ssh",
          "jsch",
          "auth fail",
          "auth cancel",
          "hostkey",
          "host key",
          "sftp",
          "session.connect",
          "algorithm negotiation",
          "publickey",
          "ftp",
          "kex",
          "authentication methods")),
  GIT(
      List.of("org.eclipse.jgit.", "com.intellij.", "org.kohsuke.", "hudson.", "org.gitlab"),
      List.of(
          "git",
          "could not read username",
          "not authorized",
          "receive-pack",
          "upload-pack",
          "remote repository")),
  SMB(
      List.of("jcifs.", "com.hierynomus.", "eu.agno3.jcifs.", "org.codelibs.jcifs."),
      List.of(
          "status_",
          "smb",
          "0xc00",
          "logon failure",
          "nt_status",
          "network name cannot be found",
          "network path",
          "cifs")),
  SAML(
      List.of(
          "org.opensaml.",
          "org.springframework.security.",
          "com.onelogin.",
          "org.keycloak.",
          "io.quarkus.oidc.",
          "com.nimbusds.",
          "org.pac4j.",
          "io.jsonwebtoken.",
          "com.auth0.",
          "org.jose4j.",
          "com.google.api.client.auth.",
          "com.github.scribejava."),
      List.of(
          "saml",
          "invalid_grant",
          "invalid_client",
          "invalid_token",
          "login_required",
          "unauthorized_client",
          "interaction_required",
          "mfa_required",
          "access_denied",
          "issuer",
          "oidc",
          "openid",
          "oauth",
          "jwt",
          "response issue time",
          "realm",
          "jwk",
          "assertion")),
  AWS(
      List.of("software.amazon.awssdk.", "com.amazonaws.", "io.minio.", "org.jets3t."),
      List.of(
          "aws",
          "amazon",
          "accesskeyid",
          "signaturedoesnotmatch",
          "requesttimetooskewed",
          "expiredtoken",
          "s3",
          "credentials from any of the providers",
          "security token",
          "slowdown",
          "requestexpired",
          "throttlingexception",
          "imds")),
  AZURE(
      List.of(
          "com.azure.",
          "com.microsoft.aad.",
          "com.microsoft.azure.",
          "com.microsoft.identity.",
          "com.microsoft.graph."),
      List.of(
          "aadsts",
          "azure",
          "msal",
          "authorizationpermissionmismatch",
          "authenticationfailed",
          "serverbusy",
          "interaction_required")),
  RMI(
      List.of(
          "java.rmi.", "javax.management.", "org.jnp.", "org.jboss.", "weblogic.", "org.wildfly."),
      List.of("rmi", "jrmp", "jmx", "t3:", "remote+http")),
  WEBSOCKET(
      List.of(
          "javax.websocket.",
          "jakarta.websocket.",
          "org.glassfish.tyrus.",
          "org.java_websocket.",
          "com.neovisionaries.",
          "org.springframework.web.socket.",
          "io.socket.",
          "java.net.http.WebSocketHandshakeException"),
      List.of(
          "websocket",
          "opening handshake",
          "handshake response",
          "handshake error",
          "close code",
          "engineio",
          "upgrade header",
          "101 switching")),
  GRPC(
      List.of("io.grpc."),
      List.of(
          "unavailable: ",
          "deadline_exceeded",
          "unauthenticated",
          "permission_denied",
          "resource_exhausted",
          "unimplemented",
          "failed_precondition: ",
          "not_found: ",
          "internal: ",
          "cancelled: ",
          "unknown: ",
          "grpc")),
  NETTY(
      List.of("io.netty.", "reactor.", "io.vertx.", "io.r2dbc.", "org.asynchttpclient."),
      List.of(
          "finishconnect", "prematurely closed", "failed to resolve", "netty", "reactor", "pool")),
  HTTP_CLIENT(
      List.of(
          "org.apache.http.",
          "org.apache.hc.",
          "org.apache.commons.httpclient.",
          "cz.msebera.",
          "org.eclipse.jetty.",
          "okhttp3.",
          "com.squareup.",
          "retrofit",
          "io.ktor.",
          "feign.",
          "kong.unirest.",
          "com.google.api.client.",
          "com.android.volley.",
          "org.jsoup.",
          "javax.ws.rs.",
          "jakarta.ws.rs.",
          "com.sun.xml.",
          "org.apache.cxf.",
          "javax.xml.ws.",
          "org.apache.axis"),
      List.of(
          "http",
          "stream was reset",
          "goaway",
          "refused_stream",
          "enhance_your_calm",
          "frame",
          "challenge",
          "cleartext")),
  POOL(
      List.of(
          "com.zaxxer.hikari.",
          "org.apache.tomcat.",
          "org.apache.commons.dbcp",
          "com.mchange.",
          "com.alibaba.druid.",
          "io.agroal."),
      List.of("pool", "datasource", "driverclassname", "jdbc url", "jdbcurl")),
  SPRING(
      List.of("org.springframework.", "io.quarkus.", "io.micronaut.", "org.hibernate."),
      List.of(
          "i/o error on",
          "issuer",
          "configserver",
          "application context",
          "spring",
          "placeholder")),
  TOOL(
      List.of(
          "org.gradle.",
          "org.apache.maven.",
          "org.eclipse.aether.",
          "hudson.",
          "org.jenkinsci.",
          "io.jenkins.",
          "com.github.dockerjava.",
          "org.testcontainers.",
          "io.fabric8.",
          "io.kubernetes."),
      List.of(
          "could not get ",
          "could not transfer artifact",
          "could not resolve",
          "handshake: http/",
          "docker",
          "kubernetes",
          "jenkins"));

  // Read once, by whoever needs it first; twice does no harm.
  private static final Map<Stack, StackSigns> READ = new ConcurrentHashMap<>();

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> packages;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> words;

  Stack(List<String> packages, List<String> words) {
    this.packages = packages;
    this.words = words;
  }

  /** Whether the exception is one of this stack's, or its message mentions it. */
  boolean isNamedBy(Cause cause) {
    for (String type : cause.types()) {
      if (isOfPackage(type)) {
        return true;
      }
    }
    return isNamedIn(cause.text());
  }

  /** A name of another library may stand in front: many pack this one into their own. */
  private boolean isOfPackage(String type) {
    for (String name : packages) {
      if (type.startsWith(name) || (isPacked(type) && type.contains("." + name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPacked(String type) {
    return type.contains("shaded.") || type.contains(".deps.") || type.contains("relocated.");
  }

  /** Whether the text, in lower case, mentions it. */
  boolean isNamedIn(String text) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Its signs; none where its file was left out of a packed application. */
  StackSigns signs() {
    StackSigns known = READ.get(this);
    if (known == null) {
      known = read();
      READ.put(this, known);
    }
    return known;
  }

  /** Its name in rules, tables and the name of its file. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private StackSigns read() {
    try (InputStream file = Stack.class.getResourceAsStream("stack/" + title() + ".signs")) {
      return file == null
          ? StackSigns.NONE
          : StackSigns.read(title(), new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return StackSigns.NONE;
    }
  }
}
