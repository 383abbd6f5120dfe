package prongsai.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void refusesAFolder_thatHoldsSomethingElse() throws IOException {
        Path letter = Files.writeString(temp.resolve("letter.txt"), "dear");

        assertThatThrownBy(() -> DataFolder.open(temp))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("not Prongsai's");
        assertThat(letter).exists();
    }

    @Test
    void emptiesWhatIsKept_butFollowsNoLink() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Path precious = Files.writeString(outside.resolve("precious"), "x");
        DataFolder folder = DataFolder.open(temp.resolve("data"));
        Files.createDirectories(folder.keycloak());
        Files.createSymbolicLink(folder.keycloak().resolve("lib"), outside);

        folder.empty();

        assertThat(folder.keycloak()).doesNotExist();
        assertThat(precious).exists();
        assertThat(folder.logs()).isDirectory();
        assertThat(DataFolder.open(folder.path())).isEqualTo(folder);
    }

    @Test
    void keepsSecrets_forItsOwnerAlone() throws IOException {
        DataFolder folder = DataFolder.open(temp.resolve("data"));
        String secret = new Secrets(folder.secrets()).get("database.owner");

        assertThat(new Secrets(folder.secrets()).get("database.owner"))
                .isEqualTo(secret)
                .hasSize(48);
        assertThat(new Secrets(folder.secrets()).get("another")).isNotEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secrets())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void belongsToOneStackAtATime() {
        DataFolder folder = DataFolder.open(temp.resolve("data"));
        InUse first = InUse.take(folder);

        assertThatThrownBy(() -> InUse.take(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Another ./start is running");
        first.close();
        InUse.take(folder).close();
    }
}
