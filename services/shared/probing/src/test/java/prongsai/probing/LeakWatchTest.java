package prongsai.probing;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import org.junit.jupiter.api.Test;

class LeakWatchTest {
    @Test
    void tellsOfEachBufferThatIsNotGivenBack_andWhereItHadBeen() {
        ResourceLeakDetector.Level before = ResourceLeakDetector.getLevel();
        try (LeakWatch watch = LeakWatch.begin()) {
            lose();
            assertThat(watch.leaks())
                    .singleElement()
                    .asString()
                    .contains("LEAK", getClass().getName() + ".lose");
        }
        assertThat(ResourceLeakDetector.getLevel()).isEqualTo(before);
    }

    @Test
    void saysNothingOfBuffersThatAreGivenBack_orStillInUse() {
        ByteBuf inUse = ByteBufAllocator.DEFAULT.buffer(8);
        try (LeakWatch watch = LeakWatch.begin()) {
            ByteBuf another = ByteBufAllocator.DEFAULT.buffer(8);
            ByteBufAllocator.DEFAULT.buffer(8).release();
            assertThat(watch.leaks()).isEmpty();
            assertThat(another.release()).isTrue();
        }
        assertThat(inUse.release()).isTrue();
    }

    @Test
    void isNotToldWhatAnotherLostBefore() {
        try (LeakWatch other = LeakWatch.begin()) {
            ByteBufAllocator.DEFAULT.buffer(8).writeByte(1);
            try (LeakWatch watch = LeakWatch.begin()) {
                assertThat(watch.leaks()).isEmpty();
            }
            assertThat(other.leaks()).hasSize(1);
        }
    }

    private static void lose() {
        ByteBufAllocator.DEFAULT.buffer(8).writeByte(1);
    }
}
