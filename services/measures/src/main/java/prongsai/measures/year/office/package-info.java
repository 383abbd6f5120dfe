/**
 * An office's profile: how to reach it, its emblem, who holds its offices and who acts for them. Its administrator and its clerk say
 * so; what they say is public.
 */
package prongsai.measures.year.office;
