package org.koers.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Exact;
import org.koers.measure.Message;
import org.koers.measure.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages as JSON that remembers what kind of argument each is, so that they can be read in either language later. */
final class StoredMessages {
    private static final JsonMapper JSON = new JsonMapper();

    private StoredMessages() {}

    static String write(Message message) {
        return JSON.writeValueAsString(node(message));
    }

    static Message read(String text) {
        return message(JSON.readTree(text));
    }

    private static ObjectNode node(Message message) {
        ObjectNode node = JSON.createObjectNode().put("key", message.key());
        ArrayNode arguments = node.putArray("arguments");
        message.arguments().forEach(argument -> arguments.add(argument(argument)));
        return node;
    }

    private static ObjectNode argument(Object argument) {
        ObjectNode node = JSON.createObjectNode();
        if (argument instanceof Message message) {
            return node.set("message", node(message));
        }
        if (argument instanceof IsoWeek week) {
            return node.put("week", week.toString());
        }
        if (argument instanceof LocalDate date) {
            return node.put("date", date.toString());
        }
        if (argument instanceof Texts texts) {
            return node.put("nl", texts.nl()).put("en", texts.en());
        }
        if (argument instanceof Exact exact) {
            return node.put("exact", exact.amount().toString());
        }
        if (argument instanceof Integer whole) {
            return node.put("whole", whole);
        }
        if (argument instanceof Long whole) {
            return node.put("long", whole);
        }
        if (argument instanceof Number) {
            return node.put("number", argument.toString());
        }
        return node.put("text", argument.toString());
    }

    private static Message message(JsonNode node) {
        List<Object> arguments = new ArrayList<>();
        node.get("arguments").forEach(argument -> arguments.add(argument(argument)));
        return new Message(node.get("key").asString(), arguments);
    }

    private static Object argument(JsonNode node) {
        if (node.has("message")) {
            return message(node.get("message"));
        }
        if (node.has("week")) {
            return IsoWeek.parse(node.get("week").asString()).orElseThrow();
        }
        if (node.has("date")) {
            return LocalDate.parse(node.get("date").asString());
        }
        if (node.has("nl")) {
            return new Texts(node.get("nl").asString(), node.get("en").asString());
        }
        if (node.has("exact")) {
            return new Exact(new BigDecimal(node.get("exact").asString()));
        }
        if (node.has("whole")) {
            return node.get("whole").asInt();
        }
        if (node.has("long")) {
            return node.get("long").asLong();
        }
        if (node.has("number")) {
            return new BigDecimal(node.get("number").asString());
        }
        return node.get("text").asString();
    }
}
