package prongsai.measures.transfer.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who moved, where a sheet numbers its rows anew. */
class OrderTest {
    @Example
    void whatOnlyMadeRoomHasNotMoved() {
        Order order = Order.of(List.of(
                new Order.Place("a", 1, 1, 2),
                new Order.Place("new", 2, 0, 3),
                new Order.Place("b", 3, 2, 4),
                new Order.Place("c", 4, 3, 5)));
        assertThat(order.moved()).isEmpty();
        assertThat(order.merged(List.of("a", "b", "c", "new"), Set.of("new"))).containsExactly("a", "new", "b", "c");
    }

    @Example
    void oneThatIsPutLastHasMoved_withOrWithoutTheOthers() {
        Order alone = Order.of(
                List.of(new Order.Place("a", 3, 1, 2), new Order.Place("b", 2, 2, 3), new Order.Place("c", 3, 3, 4)));
        Order all = Order.of(
                List.of(new Order.Place("a", 3, 1, 2), new Order.Place("b", 1, 2, 3), new Order.Place("c", 2, 3, 4)));
        assertThat(List.of(alone, all)).allSatisfy(order -> {
            assertThat(order.moved()).containsExactly("a");
            assertThat(order.merged(List.of("a", "b", "c"), order.moved())).containsExactly("b", "c", "a");
        });
    }

    @Example
    void whatOthersAddedStaysWhereItIs() {
        Order order = Order.of(List.of(new Order.Place("a", 2, 1, 2), new Order.Place("b", 1, 3, 3)));
        assertThat(order.merged(List.of("a", "theirs", "b"), order.moved()))
                .hasSize(3)
                .contains("theirs");
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.integers()
                .between(1, 9)
                .flatMap(size -> Arbitraries.shuffle(
                        IntStream.rangeClosed(1, size).boxed().toList()));
    }

    @Property(tries = 300)
    void whoeverNumbersAllAnewGetsThatOrder(@ForAll("orders") List<Integer> wanted) {
        List<Order.Place> places = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            places.add(new Order.Place("k" + wanted.get(i), i + 1, wanted.get(i), wanted.get(i)));
        }
        Order order = Order.of(places);
        List<String> now =
                IntStream.rangeClosed(1, wanted.size()).mapToObj(i -> "k" + i).toList();
        assertThat(order.merged(now, order.moved()))
                .isEqualTo(wanted.stream().map(i -> "k" + i).toList());
    }
}
