package dk.sagsgang.events.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoteTest {

    /** The first key of RFC 8032 section 7.1, in the form of RFC 8410. */
    private static final byte[] RFC_KEY = HexFormat.of()
            .parseHex("302e020100300506032b657004220420"
                    + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    private static final String RFC_PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final AuthorityId HERNING = new AuthorityId("herning");
    private static final String NAME = Checkpoint.origin(HERNING);
    private static final NoteSigner SIGNER = NoteSigner.of(NAME, RFC_KEY);
    private static final String TEXT = "sagsgang/herning\n7\n" + Base64Text.write(new byte[32]) + "\n";

    @Nested
    class A_key {

        @Test
        void gives_the_public_key_that_belongs_to_it() {
            VerifierKey key = SIGNER.verifier();
            assertThat(HexFormat.of().formatHex(Base64Text.read(key.base64()))).isEqualTo("01" + RFC_PUBLIC);
            assertThat(SIGNER.pkcs8()).isEqualTo(RFC_KEY);
        }

        @Test
        void has_the_id_that_the_format_tells_to_compute() {
            byte[] named = (NAME + "\n").getBytes(StandardCharsets.UTF_8);
            String all = HexFormat.of().formatHex(named) + "01" + RFC_PUBLIC;
            String id = Sha256.of(HexFormat.of().parseHex(all)).hex().substring(0, 8);
            assertThat(SIGNER.verifier().toString())
                    .isEqualTo(NAME + "+" + id + "+" + SIGNER.verifier().base64());
        }

        @Test
        void of_another_log_is_read_as_it_is_published() {
            String published = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
            assertThat(VerifierKey.parse(published).toString()).isEqualTo(published);
        }

        @Test
        void is_another_one_each_time_it_is_made() {
            NoteSigner made = NoteSigner.generate(NAME);
            assertThat(made.verifier())
                    .isNotEqualTo(NoteSigner.generate(NAME).verifier())
                    .isEqualTo(NoteSigner.of(NAME, made.pkcs8()).verifier());
        }

        @Test
        void that_is_altered_anywhere_is_refused() {
            String written = SIGNER.verifier().toString();
            for (int i = 0; i < written.length(); i++) {
                String altered = written.substring(0, i) + (char) (written.charAt(i) ^ 1) + written.substring(i + 1);
                assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> VerifierKey.parse(altered));
            }
        }

        @Test
        void of_another_kind_is_refused() {
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> NoteSigner.of(NAME, new byte[48]));
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> NoteSigner.of("two words", RFC_KEY));
            Stream.of("", "a", "a+b", "+00000000+AQ==", NAME + "+00000000+AQ==")
                    .forEach(it ->
                            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> VerifierKey.parse(it)));
        }
    }

    @Nested
    class A_note {

        private final SignedNote note = SIGNER.sign(TEXT);
        private final VerifierKeys keys = new VerifierKeys(List.of(SIGNER.verifier()));

        @Test
        void is_the_text_an_empty_line_and_the_signature() {
            assertThat(note.encode())
                    .startsWith(TEXT + "\n\u2014 sagsgang/herning ")
                    .endsWith("\n");
            assertThat(note.signatures().getFirst().keyId())
                    .isEqualTo(SIGNER.verifier().id());
            assertThat(SignedNote.parse(note.encode().getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(note);
            assertThat(keys.judge(note)).isEqualTo(VerifierKeys.Verdict.SIGNED);
        }

        @Test
        void may_hold_empty_lines_in_its_text() {
            SignedNote spaced = SIGNER.sign("one\n\n\ntwo\n");
            assertThat(SignedNote.parse(spaced.encode())).isEqualTo(spaced);
            assertThat(keys.judge(spaced)).isEqualTo(VerifierKeys.Verdict.SIGNED);
        }

        @Test
        void altered_in_any_bit_is_refused_or_not_signed() {
            byte[] octets = note.encode().getBytes(StandardCharsets.UTF_8);
            for (int bit = 0; bit < octets.length * 8; bit++) {
                byte[] altered = octets.clone();
                altered[bit / 8] ^= (byte) (1 << bit % 8);
                assertThat(isSigned(altered)).as("bit %d", bit).isFalse();
            }
        }

        @Test
        void is_signed_by_two_while_a_key_is_exchanged_and_each_suffices() {
            NoteSigner next = NoteSigner.generate(NAME);
            SignedNote both = SignedNote.parse(
                    NoteSigner.sign(TEXT, List.of(SIGNER, next)).encode());
            assertThat(both.signatures()).hasSize(2);
            assertThat(keys.judge(both)).isEqualTo(VerifierKeys.Verdict.SIGNED);
            assertThat(new VerifierKeys(List.of(next.verifier())).judge(both)).isEqualTo(VerifierKeys.Verdict.SIGNED);
            assertThat(new VerifierKeys(List.of(NoteSigner.generate(NAME).verifier())).judge(both))
                    .isEqualTo(VerifierKeys.Verdict.UNKNOWN_KEY);
        }

        @Test
        void with_one_wrong_signature_of_a_known_key_is_refused_whatever_the_others() {
            NoteSigner next = NoteSigner.generate(NAME);
            VerifierKeys two = new VerifierKeys(List.of(SIGNER.verifier(), next.verifier()));
            NoteSignature right = note.signatures().getFirst();
            NoteSignature wrong = next.sign("else\n").signatures().getFirst();
            assertThat(two.judge(new SignedNote(TEXT, List.of(right, wrong))))
                    .isEqualTo(VerifierKeys.Verdict.BAD_SIGNATURE);
            assertThat(two.judge(new SignedNote(TEXT, List.of(wrong, right))))
                    .isEqualTo(VerifierKeys.Verdict.BAD_SIGNATURE);
            assertThat(keys.judge(new SignedNote(TEXT, List.of(right, wrong)))).isEqualTo(VerifierKeys.Verdict.SIGNED);
        }

        @Test
        void with_a_known_name_alone_or_a_known_id_alone_is_of_an_unknown_key() {
            NoteSignature right = note.signatures().getFirst();
            SignedNote elsewhere = new SignedNote(TEXT, List.of(new NoteSignature("sagsgang/vejle", right.base64())));
            assertThat(keys.judge(elsewhere)).isEqualTo(VerifierKeys.Verdict.UNKNOWN_KEY);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "text\n",
                    "text\n\n",
                    "text\n\nno dash\n",
                    "text\n\n\u2014 name\n",
                    "text\n\n\u2014 name AAAA\n",
                    "text\n\n\u2014 name AAAAAAA\n",
                    "text\n\n\u2014 name AAAAAAB=\n",
                    "text\n\n\u2014 name AAAAAAA=",
                    "text\n\n\u2014 name AAAAAAA= \n",
                    "text\n\n\u2014  AAAAAAA=\n",
                    "text\n\n\u2014 na+me AAAAAAA=\n",
                    "text\n\n\u2014 na\u00a0me AAAAAAA=\n",
                    "text\n\n\u2014 name AAAAAAA=\r\n",
                    "te\txt\n\n\u2014 name AAAAAAA=\n",
                    "text\n\u2014 name AAAAAAA=\n",
                    "\n\n\u2014 name AAAAAAA=\n"
                })
        void that_is_malformed_is_refused(String malformed) {
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> SignedNote.parse(malformed));
        }

        @Test
        void that_is_well_formed_is_read_also_where_its_key_is_of_an_unknown_kind() {
            assertThat(SignedNote.parse("text\n\n\u2014 name AAAAAAA=\n").signatures())
                    .containsExactly(new NoteSignature("name", "AAAAAAA="));
        }

        @Test
        void that_is_no_utf_8_is_refused() {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xc3, '\n', '\n'}));
        }

        private boolean isSigned(byte[] octets) {
            try {
                return keys.judge(SignedNote.parse(octets)) == VerifierKeys.Verdict.SIGNED;
            } catch (InvalidValue e) {
                return false;
            }
        }
    }

    @Nested
    class A_checkpoint {

        private final Checkpoint checkpoint =
                Checkpoint.of(HERNING, new TreeHead(20_852_163, Sha256.of("root".getBytes(StandardCharsets.UTF_8))));

        @Test
        void is_origin_size_and_root_line_by_line() {
            assertThat(checkpoint.text())
                    .isEqualTo(String.format(
                            Locale.ROOT,
                            "sagsgang/herning%n20852163%n%s%n",
                            Base64Text.write(checkpoint.root().bytes())));
            assertThat(Checkpoint.of(SIGNER.sign(checkpoint.text()))).isEqualTo(checkpoint);
        }

        @Test
        void of_another_log_may_have_further_lines() {
            String text = checkpoint.text() + "more\n";
            assertThat(Checkpoint.parse(text).extensions()).containsExactly("more");
            assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
        }

        @Test
        void that_is_malformed_is_refused() {
            String root = Base64Text.write(new byte[32]);
            Stream.of(
                            "",
                            "o\n1\n",
                            "o\n1\n" + root,
                            "\n1\n" + root + "\n",
                            "o\n01\n" + root + "\n",
                            "o\n-1\n" + root + "\n",
                            "o\n+1\n" + root + "\n",
                            "o\nx\n" + root + "\n",
                            "o\n1\nAAAA\n",
                            "o\n1\n" + root + "=\n",
                            "o\n1\n" + root + "\n\n",
                            "o\r\n1\n" + root + "\n",
                            "o\n9223372036854775808\n" + root + "\n")
                    .forEach(text -> assertThatExceptionOfType(InvalidValue.class)
                            .as(text)
                            .isThrownBy(() -> Checkpoint.parse(text)));
        }
    }
}
