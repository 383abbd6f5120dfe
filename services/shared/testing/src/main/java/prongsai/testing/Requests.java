package prongsai.testing;

import java.util.List;

/**
 * How a request looks that a route carries out: one that is right in form and content, about something that is there.
 * Nobody can read that from a route, so each service's test says it; a route without one is told to its author by name.
 */
public interface Requests {
    /** Stands, with a number, in the words of a request that no other has: what it writes is new. */
    String OF_ITS_OWN = "nr-";

    /** Each way in which the route can be used; none where the test knows none. */
    List<Request> to(Route route);
}
