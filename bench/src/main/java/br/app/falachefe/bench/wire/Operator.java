package br.app.falachefe.bench.wire;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a person sees through the operator API, at whichever app process answers. */
public final class Operator {
    /** States of a customer's message that nobody but a person will answer. */
    private static final Set<String> A_PERSON_SEES = Set.of("parked", "left_to_person");

    private static final int PAGE = 200;

    private final List<URI> apps;
    private final JsonHttp http;

    public Operator(List<URI> apps, String key) {
        this.apps = List.copyOf(apps);
        this.http = new JsonHttp(Duration.ofSeconds(5), Map.of("Authorization", "Bearer " + key));
    }

    /**
     * One chat in the operators' list.
     *
     * @param unsure parts of answers of which nobody knows just now whether they left
     */
    public record Conversation(String id, String phone, int unsure) {}

    public List<Conversation> conversations() throws NoAnswerException {
        var found = new ArrayList<Conversation>();
        var page = get("/api/conversations?limit=" + PAGE);
        while (true) {
            for (var chat : page.path("conversations")) {
                found.add(new Conversation(
                        chat.path("id").asString(""),
                        chat.path("phone").asString(""),
                        chat.path("unsureParts").asInt(0)));
            }
            var next = page.path("next").asString("");
            if (next.isEmpty()) {
                return found;
            }
            page = get("/api/conversations?limit=" + PAGE + "&after=" + next);
        }
    }

    /** Ids of the customer's messages in a chat that are left to a person. */
    public Set<String> shownToAPerson(String conversation) throws NoAnswerException {
        var shown = new HashSet<String>();
        var path = "/api/conversations/" + conversation + "/messages?limit=" + PAGE;
        var page = get(path);
        while (true) {
            for (var said : page.path("messages")) {
                if (said.path("speaker").asString("").equals("customer")
                        && A_PERSON_SEES.contains(said.path("state").asString(""))) {
                    shown.add(said.path("messageId").asString(""));
                }
            }
            if (!page.path("more").asBoolean(false)) {
                return shown;
            }
            page = get(path + "&after=" + page.path("next").asString(""));
        }
    }

    private JsonNode get(String path) throws NoAnswerException {
        NoAnswerException last = null;
        for (var app : apps) {
            try {
                return http.get(app.resolve(path));
            } catch (NoAnswerException away) {
                last = away;
            }
        }
        throw last == null ? new NoAnswerException(URI.create(path), "no app process is known") : last;
    }
}
