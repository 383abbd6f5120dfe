/**
 * What tests need at a process' front: HTTP as bytes, broken lines, what each port promises, buffers that nobody gave back.
 * Needs no database, so the gateway's tests use it too.
 */
package prongsai.probing;
