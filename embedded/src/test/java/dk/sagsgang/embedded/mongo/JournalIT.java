package dk.sagsgang.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class JournalIT {
    @TempDir
    Path directory;

    @Nested
    class A_file_of_three_records {
        private Path path;
        private byte[] intact;
        /** Where each record begins, and the end of the last one. */
        private final List<Integer> bounds = new ArrayList<>();

        @BeforeEach
        void write() throws IOException {
            path = directory.resolve("journal");
            try (JournalFile file = open(new ArrayList<>())) {
                for (String text : List.of("the first", "the second record", "the third and last one")) {
                    bounds.add((int) file.length());
                    file.append(bytes(text));
                }
                bounds.add((int) file.length());
            }
            intact = Files.readAllBytes(path);
        }

        @Test
        void is_read_in_order() throws IOException {
            assertThat(read()).containsExactly("the first", "the second record", "the third and last one");
            assertThat(intact).hasSize(bounds.get(3));
        }

        @Test
        void loses_a_last_record_that_is_torn_at_any_byte_and_takes_new_ones() throws IOException {
            for (int end = bounds.get(2) + 1; end < bounds.get(3); end++) {
                Files.write(path, Arrays.copyOf(intact, end));
                assertCutAndUsable(end);
            }
        }

        @Test
        void loses_a_last_record_of_which_only_the_length_or_some_parts_reached_the_disk() throws IOException {
            for (int from = bounds.get(2); from < bounds.get(3); from++) {
                for (int to = from + 1; to <= bounds.get(3); to++) {
                    byte[] torn = intact.clone();
                    Arrays.fill(torn, from, to, (byte) 0);
                    if (!Arrays.equals(torn, intact)) {
                        Files.write(path, torn);
                        assertThat(read()).as("zeros from %d to %d", from, to).hasSize(2);
                    }
                }
            }
        }

        @Test
        void is_refused_with_a_flipped_byte_anywhere_before_the_last_record() throws IOException {
            for (int at = 0; at < bounds.get(2); at++) {
                byte[] damaged = intact.clone();
                damaged[at] ^= 0x20;
                Files.write(path, damaged);
                int flipped = at;
                long beginOfRecord = bounds.stream()
                        .filter(bound -> bound <= flipped)
                        .max(Integer::compare)
                        .orElse(0);
                assertThatThrownBy(JournalIT.A_file_of_three_records.this::read)
                        .as("flipped at %d", at)
                        .isInstanceOfSatisfying(JournalDamaged.class, e -> {
                            assertThat(e.file()).isEqualTo(path);
                            assertThat(e.offset()).isEqualTo(beginOfRecord);
                        })
                        .hasMessageContaining(path.toString())
                        .hasMessageContaining("offset " + beginOfRecord);
                assertThat(Files.readAllBytes(path)).as("untouched").isEqualTo(damaged);
            }
        }

        @Test
        void is_a_new_one_when_not_even_its_header_was_finished() throws IOException {
            for (int end = 0; end < FrameFormat.FILE_HEADER_BYTES; end++) {
                Files.write(path, Arrays.copyOf(intact, end));
                try (JournalFile file = open(new ArrayList<>())) {
                    file.append(bytes("a new one"));
                }
                assertThat(read()).containsExactly("a new one");
            }
        }

        @Test
        void does_not_take_a_copy_of_a_record_within_a_torn_one_for_a_record() throws IOException {
            byte[] firstRecord = Arrays.copyOfRange(intact, bounds.get(0), bounds.get(1));
            try (JournalFile file = open(new ArrayList<>())) {
                file.append(ByteBuffer.wrap(firstRecord));
            }
            byte[] longer = Files.readAllBytes(path);
            longer[bounds.get(3)] ^= 1;
            Files.write(path, longer);
            assertThat(read()).hasSize(3);
        }

        @Test
        void is_refused_when_more_is_unreadable_than_one_write_explains() throws IOException {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.write(bytes("x"), bounds.get(3) + FrameFormat.MAX_PAYLOAD_BYTES + 100L);
            }
            assertThatThrownBy(this::read).isInstanceOf(JournalDamaged.class);
        }

        private void assertCutAndUsable(int end) throws IOException {
            List<String> texts = new ArrayList<>();
            try (JournalFile file = open(texts)) {
                assertThat(texts).as("torn at %d", end).containsExactly("the first", "the second record");
                assertThat(file.cutBytes()).isEqualTo(end - bounds.get(2));
                file.append(bytes("a new one"));
            }
            assertThat(read()).containsExactly("the first", "the second record", "a new one");
        }

        private List<String> read() throws IOException {
            List<String> texts = new ArrayList<>();
            open(texts).close();
            return texts;
        }

        private JournalFile open(List<String> texts) throws IOException {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return JournalFile.open(
                    path,
                    channel,
                    Force.TO_DISK,
                    (payload, end, size) ->
                            texts.add(StandardCharsets.UTF_8.decode(payload).toString()));
        }

        private static ByteBuffer bytes(String text) {
            return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Nested
    class Many_callers {
        private static final int CALLERS = 32;
        private static final int COMMITS_EACH = 30;

        private final List<String> applied = new CopyOnWriteArrayList<>();
        private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        private final AtomicInteger forces = new AtomicInteger();

        @Test
        void share_a_force_and_are_applied_in_the_order_of_the_journal() throws Exception {
            try (Journal journal = Journal.open(directory, this::slowForce, this::apply)) {
                commitFromManyCallers(journal);
            }
            assertThat(acknowledged).hasSize(CALLERS * COMMITS_EACH);
            assertThat(applied).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(forces.get()).isBetween(COMMITS_EACH, CALLERS * COMMITS_EACH / 4);
            assertThat(replayed()).isEqualTo(applied);
        }

        @Test
        void get_no_acknowledgement_for_what_was_not_forced_and_it_is_not_applied() throws Exception {
            Force failsLater = channel -> {
                slowForce(channel);
                if (forces.get() > 5) {
                    throw new IOException("Input/output error");
                }
            };
            try (Journal journal = Journal.open(directory, failsLater, this::apply)) {
                commitFromManyCallers(journal);
            }
            assertThat(acknowledged).isNotEmpty().hasSizeLessThan(CALLERS * COMMITS_EACH);
            assertThat(applied).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(forces).as("none is tried after a failure").hasValue(6);
            assertThat(replayed()).isEqualTo(applied);
        }

        private void commitFromManyCallers(Journal journal) throws Exception {
            List<Callable<Boolean>> callers = IntStream.range(0, CALLERS)
                    .<Callable<Boolean>>mapToObj(caller -> () -> {
                        for (int i = 0; i < COMMITS_EACH; i++) {
                            commit(journal, "caller " + caller + " commit " + i);
                        }
                        return true;
                    })
                    .toList();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Boolean> caller : threads.invokeAll(callers)) {
                    assertThat(caller.get()).isTrue();
                }
            }
        }

        private void commit(Journal journal, String name) {
            try {
                Document answer = journal.submit(WriteCommand.of("ledger", new Document("test", name)))
                        .join();
                assertThat(answer).containsEntry("test", name);
                assertThat(applied).contains(name);
                acknowledged.add(name);
            } catch (CompletionException e) {
                assertThat(e).hasCauseInstanceOf(JournalUnavailable.class).hasMessageContaining("Input/output error");
            }
        }

        private Document apply(WriteCommand write) {
            applied.add((String) write.command().get("test"));
            return write.command();
        }

        private void slowForce(FileChannel channel) throws IOException {
            forces.incrementAndGet();
            // As long as a slow disk takes; meanwhile the callers gather.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            channel.force(false);
        }

        private List<String> replayed() {
            List<String> names = new ArrayList<>();
            Journal.open(directory, Force.TO_DISK, write -> {
                        names.add((String) write.command().get("test"));
                        return write.command();
                    })
                    .close();
            return names;
        }
    }

    @Nested
    class A_journal_that_somebody_else_touches {
        private final List<WriteCommand> applied = new ArrayList<>();

        @Test
        void takes_nothing_more_when_its_file_is_removed() throws IOException {
            assertTakesNothingAfter(path -> Files.delete(path));
        }

        @Test
        void takes_nothing_more_when_a_copy_stands_in_its_place() throws IOException {
            assertTakesNothingAfter(path -> {
                Path copy = Files.copy(path, directory.resolve("copy"));
                Files.move(copy, path, StandardCopyOption.REPLACE_EXISTING);
            });
        }

        @Test
        void takes_nothing_more_when_its_file_is_longer_than_it_made_it() throws IOException {
            assertTakesNothingAfter(
                    path -> Files.write(path, new byte[1_000], StandardOpenOption.WRITE, StandardOpenOption.APPEND));
        }

        private void assertTakesNothingAfter(Touch touch) throws IOException {
            WriteCommand command = WriteCommand.of("ledger", new Document("test", "whole"));
            try (Journal journal = Journal.open(directory, Force.TO_DISK, this::apply)) {
                journal.submit(command).join();
                touch.by(directory.resolve("journal"));
                for (int attempt = 0; attempt < 2; attempt++) {
                    assertThatThrownBy(() -> journal.submit(command).join())
                            .hasCauseInstanceOf(JournalUnavailable.class);
                }
            }
            assertThat(applied).hasSize(1);
        }

        private Document apply(WriteCommand command) {
            applied.add(command);
            return command.body();
        }

        private interface Touch {
            void by(Path path) throws IOException;
        }
    }

    @Nested
    class A_directory {
        @Test
        void that_cannot_be_made_refuses_the_start_and_is_named() throws IOException {
            Path occupied = Files.createFile(directory.resolve("occupied"));
            assertRefused(occupied.resolve("journal"), "occupied");
        }

        @Test
        void that_is_read_only_refuses_the_start_and_is_named() throws IOException {
            Path readOnly = Files.createDirectory(
                    directory.resolve("read-only"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
            assumeFalse(Files.isWritable(readOnly), "root may write anywhere");
            assertRefused(readOnly, "read-only");
        }

        private static void assertRefused(Path path, String name) {
            assertThatThrownBy(() -> Journal.open(path, Force.TO_DISK, WriteCommand::command))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(name);
        }
    }
}
