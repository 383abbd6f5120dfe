/**
 * The frame for fields that save themselves, one at a time: what such a field is, what is sent and answered, and who is told
 * what where two write the same one. Knows no field in particular: each feature has its own, with their route.
 */
package prongsai.measures.core.field;
