/**
 * Surveys: a few questions that anyone with the link answers without a login, and whose result is the actual value of an
 * indicator. Of the answers only counters are kept.
 */
package prongsai.measures.kinds.survey;
