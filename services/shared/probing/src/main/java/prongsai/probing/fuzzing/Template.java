package prongsai.probing.fuzzing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that a route takes well, in which any one value can be another.
 *
 * @param path the route's pattern, its variables as <code>{name}</code>
 * @param variables what stands in their place
 * @param headers that are walked with the rest; one that is empty is not sent until its turn comes
 * @param fixed headers that stay as they are, such as the token
 */
public record Template(
        String method,
        String path,
        Map<String, String> variables,
        Map<String, String> query,
        Map<String, String> headers,
        Map<String, String> fixed,
        Body body) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final String TYPE = "Content-Type";
    private static final String BOUNDARY = "----prongsai";

    /**
     * One value of a request.
     *
     * @param name of the variable, field or header; within JSON its place, such as {@code /indicators/0/subject}
     */
    public record Slot(Place place, String name) {
        private static final Slot NONE = new Slot(Place.BODY, "none");
    }

    public Template {
        variables = new TreeMap<>(variables);
        query = new TreeMap<>(query);
        headers = new TreeMap<>(headers);
        fixed = new TreeMap<>(fixed);
    }

    /** Everything in it that can be another. */
    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        variables.keySet().forEach(name -> slots.add(new Slot(Place.PATH, name)));
        query.keySet().forEach(name -> slots.add(new Slot(Place.QUERY, name)));
        headers.keySet().forEach(name -> slots.add(new Slot(Place.HEADER, name)));
        switch (body) {
            case Body.None none -> {}
            case Body.Bytes bytes -> slots.add(new Slot(Place.BODY, ""));
            case Body.Form form -> {
                new TreeMap<>(form.fields()).keySet().forEach(name -> slots.add(new Slot(Place.FORM, name)));
                slots.add(new Slot(Place.FORM_NAME, ""));
                slots.add(new Slot(Place.BODY, ""));
            }
            case Body.Json json -> {
                within("", json.tree(), slots);
                slots.add(new Slot(Place.JSON_NAME, ""));
                slots.add(new Slot(Place.BODY, ""));
            }
            case Body.Parts parts -> {
                new TreeMap<>(parts.fields()).keySet().forEach(name -> slots.add(new Slot(Place.PART, name)));
                slots.add(new Slot(Place.PART_NAME, ""));
                slots.add(new Slot(Place.FILE_NAME, ""));
                slots.add(new Slot(Place.BODY, ""));
            }
        }
        return slots;
    }

    private static void within(String place, Object value, List<Slot> slots) {
        if (!place.isEmpty()) {
            slots.add(new Slot(Place.JSON, place));
        }
        switch (value) {
            case Map<?, ?> fields ->
                new TreeMap<>(fields).forEach((name, inner) -> within(place + "/" + name, inner, slots));
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    within(place + "/" + i, items.get(i), slots);
                }
            }
            default -> {}
        }
    }

    /** As it is well. */
    public byte[] bytes() {
        return bytes(Slot.NONE, new Nasty("", true));
    }

    /** With another value in one place. */
    public byte[] bytes(Slot slot, Nasty value) {
        byte[] content = content(slot, value);
        Written request = new Written().latin(method + " ");
        target(request, slot, value);
        request.latin(" HTTP/1.1\r\nHost: localhost\r\n");
        fixed.forEach((name, usual) -> request.latin(name + ": " + usual + "\r\n"));
        headers.forEach((name, usual) -> {
            if (slot.equals(new Slot(Place.HEADER, name))) {
                request.latin(name + ": ").bytes(value.bytes()).latin("\r\n");
            } else if (!usual.isEmpty()) {
                request.latin(name + ": " + usual + "\r\n");
            }
        });
        if (!headers.containsKey(TYPE) && !mediaType(body).isEmpty()) {
            request.latin(TYPE + ": " + mediaType(body) + "\r\n");
        }
        if (!(body instanceof Body.None)) {
            request.latin("Content-Length: " + content.length + "\r\n");
        }
        return request.latin("\r\n").bytes(content).toBytes();
    }

    /** Of the body; empty where there is none. */
    public static String mediaType(Body body) {
        return switch (body) {
            case Body.None none -> "";
            case Body.Form form -> "application/x-www-form-urlencoded";
            case Body.Json json -> "application/json";
            case Body.Parts parts -> "multipart/form-data; boundary=" + BOUNDARY;
            case Body.Bytes bytes -> bytes.mediaType();
        };
    }

    private void target(Written request, Slot slot, Nasty value) {
        Matcher variable = VARIABLE.matcher(path);
        int at = 0;
        while (variable.find()) {
            request.latin(path.substring(at, variable.start()));
            String name = variable.group(1);
            escaped(request, variables.getOrDefault(name, "x"), slot.equals(new Slot(Place.PATH, name)), value);
            at = variable.end();
        }
        request.latin(path.substring(at));
        fields(request, "?", query, Place.QUERY, slot, value);
    }

    private byte[] content(Slot slot, Nasty value) {
        Written content = new Written();
        if (slot.equals(new Slot(Place.BODY, ""))) {
            return content.bytes(value.bytes()).toBytes();
        }
        switch (body) {
            case Body.None none -> {}
            case Body.Bytes bytes -> content.latin(bytes.latin());
            case Body.Form form -> {
                fields(content, "", new TreeMap<>(form.fields()), Place.FORM, slot, value);
                if (slot.place() == Place.FORM_NAME) {
                    content.latin("&");
                    escaped(content, "", true, value);
                    content.latin("=1");
                }
            }
            case Body.Json json -> JsonBody.write(content, json.tree(), slot, value);
            case Body.Parts parts -> parts(content, parts, slot, value);
        }
        return content.toBytes();
    }

    private static void fields(
            Written out, String begin, Map<String, String> fields, Place place, Slot slot, Nasty value) {
        String separator = begin;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            out.latin(separator).escaped(field.getKey()).latin("=");
            escaped(out, field.getValue(), slot.equals(new Slot(place, field.getKey())), value);
            separator = "&";
        }
    }

    private static void escaped(Written out, String usual, boolean other, Nasty value) {
        if (!other) {
            out.escaped(usual);
        } else if (value.raw()) {
            out.bytes(value.bytes());
        } else {
            out.escaped(value.text());
        }
    }

    private static void parts(Written out, Body.Parts parts, Slot slot, Nasty value) {
        new TreeMap<>(parts.fields()).forEach((name, usual) -> {
            out.latin("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
            out.utf8(slot.equals(new Slot(Place.PART, name)) ? value.text() : usual)
                    .latin("\r\n");
        });
        if (slot.place() == Place.PART_NAME) {
            out.latin("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                    .utf8(value.text())
                    .latin("\"\r\n\r\n1\r\n");
        }
        out.latin("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .utf8(slot.place() == Place.FILE_NAME ? value.text() : parts.fileName())
                .latin("\"\r\nContent-Type: " + parts.file().mediaType() + "\r\n\r\n")
                .latin(parts.file().latin())
                .latin("\r\n--" + BOUNDARY + "--\r\n");
    }
}
