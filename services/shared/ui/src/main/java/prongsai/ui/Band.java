package prongsai.ui;

import java.time.Instant;

/**
 * What every page of something says above all else while it is so; the layout shows the model's {@code band}.
 *
 * @param text the key of its words, of which {@code {0}} is who and {@code {1}} when
 * @param path where more is said
 * @param label the key of the words that lead there
 */
public record Band(String text, String by, Instant since, String path, String label) {}
