# Varnish as a cache in front of help-servers: varnishd -f varnish.vcl -a :8080 -s malloc,64m
# Only the document is let through; the admin page is not.
vcl 4.1;

import directors;
import std;

probe document {
    .url = "/v1/help";
    .interval = 5s;
    .timeout = 1s;
    .window = 2;
    .threshold = 1;
    .initial = 1;
}

# One for each help-server; they have the same file.
backend one {
    .host = "127.0.0.1";
    .port = "8081";
    .connect_timeout = 1s;
    .first_byte_timeout = 1s;
    .probe = document;
}

backend two {
    .host = "127.0.0.1";
    .port = "8082";
    .connect_timeout = 1s;
    .first_byte_timeout = 1s;
    .probe = document;
}

sub vcl_init {
    new help_servers = directors.round_robin();
    help_servers.add_backend(one);
    help_servers.add_backend(two);
}

# Another help-server, or what is kept.
sub once_more {
    if (req.restarts == 0 && (req.method == "GET" || req.method == "HEAD")) {
        return (restart);
    }
}

sub vcl_recv {
    if (req.url !~ "^/v1/help(\?|$)") {
        return (synth(404));
    }
    set req.backend_hint = help_servers.backend();
    unset req.http.Cookie;
    unset req.http.Authorization;
    # First what is fresh; when that fails (see once_more), also what may stand in for it.
    if (req.restarts == 0) {
        set req.grace = 0s;
    } else {
        set req.grace = 7d;
    }
}

sub vcl_backend_response {
    if (beresp.status != 200) {
        # Errors are not kept.
        set beresp.ttl = 0s;
        set beresp.uncacheable = true;
        return (deliver);
    }
    # How long an answer may stand in while no help-server answers, it says itself.
    set beresp.grace = std.duration(
        regsub(beresp.http.Cache-Control, "^.*stale-if-error=(\d+).*$", "\1") + "s", 0s);
}

sub vcl_backend_error {
    # Not kept either: what stands in would be hidden behind it.
    return (abandon);
}

sub vcl_deliver {
    if (resp.status >= 500) {
        call once_more;
    }
}

sub vcl_synth {
    if (resp.status >= 500) {
        call once_more;
    }
}
