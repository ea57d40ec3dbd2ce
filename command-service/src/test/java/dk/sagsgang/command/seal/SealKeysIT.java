package dk.sagsgang.command.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.command.AtOnce;
import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.LogKeys;
import dk.sagsgang.events.proofs.NoteSigner;
import dk.sagsgang.events.proofs.SignedNote;
import dk.sagsgang.events.proofs.TreeHead;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealKeysIT {

    private static final AuthorityId HERNING = new AuthorityId("herning");

    @TempDir
    Path directory;

    @Test
    void the_first_start_makes_a_key_that_only_its_owner_reads_and_later_ones_find_it() throws IOException {
        Path keys = directory.resolve("keys");
        LogKeys first = SealKeys.inDirectory(keys).of(HERNING);
        assertThat(SealKeys.inDirectory(keys).of(HERNING)).isEqualTo(first);
        assertThat(first.retired()).isEmpty();
        assertThat(permissions(keys)).isEqualTo("rwx------");
        assertThat(permissions(keys.resolve("0001.pem"))).isEqualTo("rw-------");
        try (var files = Files.list(keys)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void every_authority_has_the_key_under_a_name_of_its_own() {
        SealKeys keys = SealKeys.inDirectory(directory);
        assertThat(keys.of(HERNING).active().getFirst().name()).isEqualTo("sagsgang/herning");
        assertThat(keys.of(new AuthorityId("aarhus")).active().getFirst().id())
                .isNotEqualTo(keys.of(HERNING).active().getFirst().id());
    }

    @Test
    void those_who_start_at_once_find_one_key() throws Exception {
        List<LogKeys> found = AtOnce.on(
                16, each -> SealKeys.inDirectory(directory.resolve("keys")).of(HERNING));
        assertThat(found.stream().distinct()).hasSize(1);
    }

    @Test
    void what_a_killed_start_left_behind_is_no_key() throws IOException {
        Files.writeString(directory.resolve("new-key-123.tmp"), "-----BEGIN PRIV");
        assertThat(SealKeys.inDirectory(directory).of(HERNING).active()).hasSize(1);
    }

    @Test
    void a_key_that_others_can_read_is_refused() throws IOException {
        SealKeys.inDirectory(directory);
        Files.setPosixFilePermissions(directory.resolve("0001.pem"), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> SealKeys.inDirectory(directory))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("open to others")
                .hasMessageNotContaining("BEGIN");
    }

    @Test
    void what_is_no_ed25519_key_is_refused() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        put("0001.pem", "PRIVATE KEY", rsa.generateKeyPair().getPrivate().getEncoded());
        assertThatThrownBy(() -> SealKeys.inDirectory(directory)).isInstanceOf(KeyRefused.class);
        put("0001.pem", "CERTIFICATE", new byte[] {1, 2, 3});
        assertThatThrownBy(() -> SealKeys.inDirectory(directory))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("neither a private nor a public key");
    }

    @Nested
    class A_second_key {

        private SignedNote last;
        private LogKeys before;

        @BeforeEach
        void follows_the_first() throws Exception {
            SealKeys keys = SealKeys.inDirectory(directory);
            before = keys.of(HERNING);
            last = NoteSigner.sign(text(7), keys.signers(HERNING));
            put("0002.pem", "PRIVATE KEY", NoteSigner.generate("key").pkcs8());
        }

        @Test
        void signs_while_the_former_is_listed_as_retired() {
            LogKeys keys = SealKeys.inDirectory(directory).of(HERNING);
            assertThat(keys.retired()).isEqualTo(before.active());
            assertThat(keys.active()).hasSize(1).doesNotContainAnyElementsOf(before.active());
        }

        @Test
        void signs_together_with_the_former_until_it_has_signed_once() {
            SealKeys keys = SealKeys.inDirectory(directory);
            SignedNote next = NoteSigner.sign(text(8), keys.signersAfter(HERNING, last));
            assertThat(next.signatures())
                    .extracting(signature -> signature.keyId())
                    .containsExactly(
                            before.active().getFirst().id(),
                            keys.of(HERNING).active().getFirst().id());
            assertThat(keys.signersAfter(HERNING, next)).hasSize(1);
        }

        @Test
        void signs_alone_once_of_the_former_only_the_public_part_is_kept() throws Exception {
            byte[] x509 = new byte[44];
            byte[] start = HexFormat.of().parseHex("302a300506032b6570032100");
            System.arraycopy(start, 0, x509, 0, start.length);
            byte[] typed = Base64.getDecoder().decode(before.active().getFirst().base64());
            System.arraycopy(typed, 1, x509, start.length, 32);
            put("0001.pem", "PUBLIC KEY", x509);

            SealKeys keys = SealKeys.inDirectory(directory);
            assertThat(keys.of(HERNING).retired()).isEqualTo(before.active());
            assertThat(keys.signersAfter(HERNING, last)).hasSize(1);
        }

        @Test
        void may_be_given_by_its_file_too() {
            SealKeys keys = SealKeys.given(directory.resolve("0002.pem"), List.of(directory.resolve("0001.pem")));
            assertThat(keys.of(HERNING))
                    .isEqualTo(SealKeys.inDirectory(directory).of(HERNING));
        }
    }

    private static String text(long size) {
        return Checkpoint.of(HERNING, new TreeHead(size, Sha256.of(new byte[] {(byte) size})))
                .text();
    }

    private void put(String name, String label, byte[] octets) throws IOException {
        Path file = directory.resolve(name);
        Files.writeString(
                file,
                "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(octets) + "\n-----END "
                        + label + "-----\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
