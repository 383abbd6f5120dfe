package prongsai.measures.kinds.survey;

import org.jspecify.annotations.Nullable;

/**
 * What somebody with the link sees: whose survey it is, and its questions.
 *
 * @param lao its full name
 * @param district null for an LAO of a whole province
 * @param secret of its whole link, by whatever address they came
 */
public record Asked(String lao, @Nullable String district, String province, String secret, Survey survey) {}
