package prongsai.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;
import tools.jackson.databind.deser.jdk.NumberDeserializers.BigDecimalDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.util.TokenBufferReadContext;

/**
 * JSON that comes in from outside: texts only as {@link prongsai.thai.CleanText} lets them be, whether they are values, names
 * or parts of a tree; numbers that can be written out, days that a calendar has, and lists without gaps. What is refused is named by its place,
 * such as {@code indicators[0].subject}.
 */
final class TextModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    TextModule() {
        super("text");
        addDeserializer(String.class, new Texts());
        addKeyDeserializer(String.class, new Names());
        addDeserializer(JsonNode.class, new Trees());
        addDeserializer(BigDecimal.class, new Numbers());
        addDeserializer(LocalDate.class, new Days());
        setDeserializerModifier(new Whole());
    }

    /** The place of the value that is being read, as our forms name fields. */
    private static String place(JsonParser json) {
        return place(json.streamReadContext());
    }

    private static String place(@Nullable TokenStreamContext at) {
        if (at == null || at.inRoot()) {
            return "";
        }
        if (at instanceof TokenBufferReadContext && !(at.getParent() instanceof TokenBufferReadContext)) {
            // The members of an unwrapped value were put aside, in a copy of the object that they stand in.
            return place(at.getParent());
        }
        String outside = place(at.getParent());
        return at.inArray()
                ? outside + "[" + at.getCurrentIndex() + "]"
                : within(outside, String.valueOf(at.currentName()));
    }

    private static String within(String outside, String name) {
        return outside.isEmpty() ? name : outside + "." + name;
    }

    private static final class Texts extends StdDeserializer<String> {
        Texts() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(json, context);
            return text == null ? null : TextField.clean(place(json), text);
        }
    }

    private static final class Names extends KeyDeserializer {
        @Override
        public Object deserializeKey(String name, DeserializationContext context) {
            return TextField.clean(name, name);
        }
    }

    private static final class Numbers extends StdDeserializer<BigDecimal> {
        Numbers() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context) {
            // A text in which a person typed it; JSON's own numbers have no commas.
            if (json.hasToken(JsonToken.VALUE_STRING)) {
                return PlainNumber.typed(place(json), json.getString());
            }
            BigDecimal number = BigDecimalDeserializer.instance.deserialize(json, context);
            return number == null ? null : PlainNumber.require(place(json), number);
        }
    }

    private static final class Days extends StdDeserializer<LocalDate> {
        private static final int FIRST = 1;
        private static final int LAST = 9999;

        Days() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser json, DeserializationContext context) {
            LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(json, context);
            if (day != null && (day.getYear() < FIRST || day.getYear() > LAST)) {
                throw Problem.invalid(place(json), "wrong-parameter", place(json));
            }
            return day;
        }
    }

    private static final class Whole extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config,
                CollectionType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> list) {
            return new Lists(list);
        }
    }

    /** Of things, each of which is there: a blank where a number belongs is none. */
    private static final class Lists extends DelegatingDeserializer {
        Lists(ValueDeserializer<?> list) {
            super(list);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> list) {
            return new Lists(list);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            String place = place(json.streamReadContext().getParent());
            Object read = super.deserialize(json, context);
            int missing = read instanceof List<?> list ? list.indexOf(null) : -1;
            if (missing >= 0) {
                String which = place + "[" + missing + "]";
                throw Problem.invalid(which, "wrong-parameter", which);
            }
            return read;
        }
    }

    private static final class Trees extends StdDeserializer<JsonNode> {
        private final ValueDeserializer<? extends JsonNode> whole =
                JsonNodeDeserializer.getDeserializer(JsonNode.class);

        Trees() {
            super(JsonNode.class);
        }

        @Override
        public JsonNode deserialize(JsonParser json, DeserializationContext context) {
            TokenStreamContext at = json.streamReadContext();
            // Where an object or a list begins, one stands within it already.
            String place = place(json.currentToken().isStructStart() ? at.getParent() : at);
            return clean(place, whole.deserialize(json, context), context.getNodeFactory());
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return whole.getNullValue(context);
        }

        private static JsonNode clean(String place, JsonNode node, JsonNodeFactory nodes) {
            return switch (node) {
                case ObjectNode object -> {
                    ObjectNode clean = nodes.objectNode();
                    object.forEachEntry((name, value) -> clean.set(
                            TextField.clean(within(place, name), name), clean(within(place, name), value, nodes)));
                    yield clean;
                }
                case ArrayNode array -> {
                    ArrayNode clean = nodes.arrayNode(array.size());
                    for (int i = 0; i < array.size(); i++) {
                        clean.add(clean(place + "[" + i + "]", array.get(i), nodes));
                    }
                    yield clean;
                }
                default -> node.isString() ? nodes.stringNode(TextField.clean(place, node.stringValue())) : node;
            };
        }
    }
}
