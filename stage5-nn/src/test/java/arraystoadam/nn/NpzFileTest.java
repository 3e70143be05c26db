package arraystoadam.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzFileTest {

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("model.npz");
  }

  private static Map<String, Tensor> tensors() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("scalar", Tensor.scalar(DType.FLOAT64, Math.PI));
    tensors.put("vector", Tensor.of(new float[] {1.5f, Float.NaN, -0f, Float.MAX_VALUE}));
    tensors.put("0.weight", Tensor.randn(DType.FLOAT64, new Random(1), 2, 3, 4));
    tensors.put("empty", Tensor.zeros(0, 3));
    return tensors;
  }

  @Test
  void whatIsSavedIsLoadedToTheBit() throws IOException {
    NpzFile.save(file(), tensors());
    Map<String, Tensor> loaded = NpzFile.load(file());
    assertEquals(List.copyOf(tensors().keySet()), List.copyOf(loaded.keySet()));
    tensors()
        .forEach(
            (name, tensor) -> {
              assertEquals(tensor.shape(), loaded.get(name).shape());
              assertEquals(tensor.dtype(), loaded.get(name).dtype());
              assertArrayEquals(tensor.toDoubleArray(), loaded.get(name).toDoubleArray());
            });
  }

  @Test
  void theBytesOfAnArrayAreNumPys() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpyArray.write(Tensor.of(new float[] {1, 2}, 2, 1), out);
    byte[] bytes = out.toByteArray();
    String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }";
    assertEquals(128 + 8, bytes.length);
    assertArrayEquals(
        new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0}, Arrays.copyOf(bytes, 10));
    assertTrue(new String(bytes, 10, 118, StandardCharsets.US_ASCII).startsWith(header));
    assertEquals('\n', bytes[127]);
    assertArrayEquals(
        new byte[] {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, 0x40}, Arrays.copyOfRange(bytes, 128, 136));
  }

  @Test
  void aFileOfNumPyIsRead() throws IOException {
    Map<String, Tensor> loaded = NpzFile.load(resource("numpy.npz"));
    assertEquals("tensor([[0., 1., 2.],\n        [3., 4., 5.]])", loaded.get("a").toString());
    assertEquals("tensor(2.5000, dtype=float64)", loaded.get("b").toString());
  }

  private Path resource(String name) throws IOException {
    Path copy = folder.resolve(name);
    Files.write(copy, NpzFileTest.class.getResourceAsStream("/npz/" + name).readAllBytes());
    return copy;
  }

  /** The file has each array once more as float64; see types.py beside it. */
  @Test
  void everyTypeOfNumPyThatHasNumbersIsRead() throws IOException {
    Map<String, Tensor> loaded = NpzFile.load(resource("types.npz"));
    assertEquals(2 * (2 * 12 + 1), loaded.size());
    loaded.forEach(
        (name, tensor) -> {
          Tensor exact = loaded.get(name.endsWith("f8") ? name : name + " as f8");
          assertArrayEquals(exact.toDoubleArray(), tensor.toDoubleArray(), name);
          assertEquals(exact.shape(), tensor.shape());
          boolean isShort = name.matches("fortran|.[biu]1|.[iuf]2|.f4");
          assertEquals(isShort ? DType.FLOAT32 : DType.FLOAT64, tensor.dtype(), name);
        });
    assertEquals(0x1p-24, loaded.get("<f2").toDoubleArray()[6]); // the smallest float16
  }

  @Test
  void aSingleArrayOfNumPyIsRead() throws IOException {
    assertEquals("tensor([[1., 2., 3.]])", NpzFile.loadArray(resource("array.npy")).toString());
    Path none = folder.resolve("none.npy");
    Exception e = assertThrows(IOException.class, () -> NpzFile.loadArray(none));
    assertEquals("loadArray: there is no file " + none, e.getMessage());
    Files.writeString(none, "no numbers");
    e = assertThrows(IOException.class, () -> NpzFile.loadArray(none));
    assertEquals("loadArray: " + none + ": it is no NumPy array", e.getMessage());
  }

  @Test
  void aWholeNumberThatNoDoubleIsIsRefused() throws IOException {
    writeEntry("a.npy", number(header("<i8", "False", "(1,)"), (1L << 53) + 1));
    assertRefused("a.npy", "<i8", "float64 has no 9007199254740993");
    writeEntry("a.npy", number(header("<u8", "False", "(1,)"), -1));
    assertRefused("a.npy", "<u8", "float64 has no 18446744073709551615");
    writeEntry("a.npy", number(header("<i8", "False", "(1,)"), 1L << 60));
    assertEquals(0x1p60, NpzFile.load(file()).get("a").item());
    writeEntry("a.npy", number(header("<u8", "False", "(1,)"), Long.MIN_VALUE | 1 << 11));
    assertEquals(0x1p63 + 2048, NpzFile.load(file()).get("a").item());
    writeEntry("a.npy", number(header("<i8", "False", "(1,)"), Long.MIN_VALUE));
    assertEquals(-0x1p63, NpzFile.load(file()).get("a").item());
    writeEntry("a.npy", number(header("<i8", "False", "(1,)"), Long.MAX_VALUE));
    assertRefused("a.npy", "<i8", "float64 has no 9223372036854775807");
  }

  @Test
  void aHeaderMayBeWrittenInOtherWays() throws IOException {
    List<String> headers =
        List.of(
            "{'shape': (2,), 'fortran_order': False, 'descr': '<f4'}",
            "{\"descr\": \"<f4\", \"fortran_order\": False, \"shape\": (2,)}",
            "  {'descr':'<f4','shape':(2,),'fortran_order':True,}  ",
            "{'descr' : '=f4' , 'fortran_order' : False , 'shape' : (2, ) , }");
    for (String header : headers) {
      writeEntry("a.npy", array(header, 2));
      assertEquals("tensor([0., 0.])", NpzFile.load(file()).get("a").toString(), header);
    }
    List<String> wrong =
        List.of(
            "{'descr': '<f4', 'fortran_order': False}",
            "{'descr': '<f4', 'fortran_order': False, 'descr': '<f4'}",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'more': True}",
            "{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (2,)}");
    for (String header : wrong) {
      writeEntry("a.npy", array(header, 2));
      assertRefused("a.npy", "header is not understood");
    }
  }

  @Test
  void anArrayInFortranOrderIsTurnedRound() throws IOException {
    byte[] bytes = array(header("<f4", "True", "(2, 3)"), 6);
    for (int i = 0; i < 6; i++) {
      int float32 = Integer.reverseBytes(Float.floatToIntBits(i));
      ByteBuffer.wrap(bytes).putInt(bytes.length - 24 + 4 * i, float32);
    }
    writeEntry("a.npy", bytes);
    assertEquals(
        "tensor([[0., 2., 4.],\n        [1., 3., 5.]])", NpzFile.load(file()).get("a").toString());
  }

  @Test
  void aBlockInFortranOrderIsTurnedRound() throws IOException {
    byte[] bytes = array(header("<f4", "True", "(2, 1, 3)"), 6);
    for (int i = 0; i < 6; i++) {
      int float32 = Integer.reverseBytes(Float.floatToIntBits(i));
      ByteBuffer.wrap(bytes).putInt(bytes.length - 24 + 4 * i, float32);
    }
    writeEntry("a.npy", bytes);
    assertEquals(
        "tensor([[[0., 2., 4.]],\n\n        [[1., 3., 5.]]])",
        NpzFile.load(file()).get("a").toString());
  }

  @Test
  void aFolderIsNotOverwritten() throws IOException {
    Path target = Files.createDirectory(folder.resolve("folder"));
    IOException e =
        assertThrows(IOException.class, () -> NpzFile.save(target, Map.of("a", Tensor.ones(1))));
    assertTrue(e.getMessage().contains("is a folder"), e.getMessage());
    assertTrue(Files.isDirectory(target));
  }

  @Test
  void savingReplacesTheFileAndLeavesNothingElse() throws IOException {
    NpzFile.save(file(), tensors());
    NpzFile.save(file(), Map.of("only", Tensor.ones(1)));
    assertEquals(List.of("only"), List.copyOf(NpzFile.load(file()).keySet()));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aFailureLeavesTheOldFileAlone() throws IOException {
    NpzFile.save(file(), Map.of("old", Tensor.ones(1)));
    Map<String, Tensor> failing = new LinkedHashMap<>();
    failing.put("new", Tensor.ones(1));
    failing.put("none", null);
    assertThrows(NullPointerException.class, () -> NpzFile.save(file(), failing));
    assertEquals(List.of("old"), List.copyOf(NpzFile.load(file()).keySet()));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  // ---- What is no good.

  private void assertRefused(String... parts) {
    String message = assertThrows(IOException.class, () -> NpzFile.load(file())).getMessage();
    for (String part : parts) {
      assertTrue(message.contains(part), "'" + part + "' is not in: " + message);
    }
  }

  private void writeEntry(String name, byte[] content) throws IOException {
    try (OutputStream out = Files.newOutputStream(file());
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
  }

  private static byte[] array(String header, int numbers) {
    byte[] text = (header + "\n").getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    out.writeBytes(new byte[] {(byte) text.length, 0});
    out.writeBytes(text);
    out.writeBytes(new byte[numbers * 4]);
    return out.toByteArray();
  }

  private static byte[] number(String header, long number) {
    byte[] bytes = array(header, 2);
    ByteBuffer.wrap(bytes).putLong(bytes.length - 8, Long.reverseBytes(number));
    return bytes;
  }

  private static String header(String type, String fortran, String shape) {
    return String.format(
        "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }", type, fortran, shape);
  }

  @Test
  void aFileThatIsNoNpzIsRefused() throws IOException {
    Files.writeString(file(), "not a zip file");
    assertRefused("model.npz", "no npz");
  }

  @Test
  void aTruncatedFileIsRefused() throws IOException {
    NpzFile.save(file(), tensors());
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused("model.npz", "no npz");
  }

  @Test
  void anEntryThatIsNoArrayIsRefused() throws IOException {
    writeEntry("readme.txt", new byte[] {1});
    assertRefused("readme.txt");
    writeEntry("a.npy", "hello".getBytes(StandardCharsets.US_ASCII));
    assertRefused("a.npy", "no NumPy array");
    writeEntry("a.npy", new byte[0]);
    assertRefused("a.npy", "no NumPy array");
  }

  @Test
  void anArrayWithTooFewOrTooManyNumbersIsRefused() throws IOException {
    writeEntry("a.npy", array(header("<f4", "False", "(3,)"), 2));
    assertRefused("a.npy", "[3]", "exactly");
    writeEntry("a.npy", array(header("<f4", "False", "(3,)"), 4));
    assertRefused("a.npy", "[3]", "exactly");
  }

  @Test
  void anArrayThatClaimsMoreThanThereIsIsRefused() throws IOException {
    long heap = Runtime.getRuntime().maxMemory();
    long fits = Math.min(heap / Float.BYTES, Integer.MAX_VALUE);
    writeEntry("a.npy", array(header("<f4", "False", "(" + fits + ",)"), 1));
    assertRefused("a.npy", "[" + fits + "]", "exactly");
    long exceeds = heap / Double.BYTES + 1;
    assumeTrue(exceeds <= Integer.MAX_VALUE);
    writeEntry("a.npy", array(header("<f8", "False", "(" + exceeds + ",)"), 1));
    assertRefused("a.npy", "[" + exceeds + "] takes", "MiB", "heap");
  }

  @Test
  void anArrayThatClaimsMoreThanATensorHoldsIsRefused() throws IOException {
    writeEntry("a.npy", array(header("<f4", "False", "(50000, 50000)"), 1));
    assertRefused("a.npy", "too large");
    writeEntry("a.npy", array(header("<f4", "False", "(99999999999,)"), 1));
    assertRefused("a.npy", "too large");
  }

  /** 16 MB of numbers, which are there twice while they are put together. */
  @Test
  void aLargeArrayNeedsLittleMoreThanItsOwnMemory() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LargeArray.class.getName(),
                file().toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("as saved", output.strip());
  }

  @Test
  void thereIsAWholeFileAtEveryMoment() throws IOException, InterruptedException {
    NpzFile.save(file(), tensors());
    AtomicBoolean failed = new AtomicBoolean();
    Thread saver =
        new Thread(
            () -> {
              for (int i = 0; i < 300; i++) {
                try {
                  NpzFile.save(file(), tensors());
                } catch (IOException e) {
                  failed.set(true);
                }
              }
            });
    saver.start();
    while (saver.isAlive()) {
      assertTrue(Files.exists(file()));
    }
    saver.join();
    assertFalse(failed.get());
  }

  @Test
  void aLongNameLeavesRoomForTheReason() throws IOException {
    String name = "w".repeat(140) + ".npy";
    writeEntry(name, new byte[3]);
    assertRefused("entry " + name + ": it is no NumPy array");
  }

  @Test
  void aNameThatNoZipTakesIsRefused() {
    Map<String, Tensor> tooLong = Map.of("w".repeat(70_000), Tensor.ones());
    Exception e = assertThrows(IOException.class, () -> NpzFile.save(file(), tooLong));
    assertTrue(e.getMessage().startsWith("save: " + file() + " cannot be written: "));
    assertFalse(Files.exists(file()));
  }

  @Test
  void aChainOfLinksIsFollowedToItsEnd() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    assumeTrue(canLink(first, Path.of("second")) && canLink(second, Path.of("model.npz")));
    NpzFile.save(first, tensors());
    assertTrue(Files.isSymbolicLink(first) && Files.isSymbolicLink(second));
    assertEquals(4, NpzFile.load(file()).size());
    Path loop = folder.resolve("loop");
    assumeTrue(canLink(loop, Path.of("loop")));
    Exception e = assertThrows(IOException.class, () -> NpzFile.save(loop, tensors()));
    assertEquals("save: " + loop + " is a link that leads nowhere", e.getMessage());
  }

  private static boolean canLink(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  @Test
  void anArrayOfAnotherTypeOrHeaderIsRefused() throws IOException {
    for (String type : List.of("<c8", "|O", "<U3", "<M8[s]", "<f16", "")) {
      writeEntry("a.npy", array(header(type, "False", "(1,)"), 2));
      assertRefused("a.npy", "its type is " + type + ", of which no tensor can be made");
    }
    writeEntry("a.npy", array(header("<f4", "False", "(3 4)"), 12));
    assertRefused("a.npy", "(3 4)", "no shape");
    writeEntry("a.npy", array("{'descr': something else}", 1));
    assertRefused("a.npy", "header is not understood");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThrows(IOException.class, () -> NpzFile.load(folder.resolve("none.npz")));
  }

  @Test
  void whateverBitIsTurnedTheNumbersAreTheSavedOnesOrTheFileIsRefused() throws IOException {
    Map<String, Tensor> saved =
        Map.of("a", Tensor.rand(new Random(1), 20, 20), "b", Tensor.linspace(0, 1, 50));
    NpzFile.save(file(), saved);
    byte[] bytes = Files.readAllBytes(file());
    Random rng = new Random(2);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      byte[] damaged = bytes.clone();
      damaged[rng.nextInt(bytes.length)] ^= (byte) (1 << rng.nextInt(8));
      Files.write(file(), damaged);
      try {
        NpzFile.load(file()).forEach((name, tensor) -> assertSaved(saved, name, tensor));
      } catch (IOException e) {
        assertOneLine(e.getMessage());
        refused++;
      }
    }
    assertTrue(refused > 300, "refused " + refused);
  }

  /** A name has no checksum; but who looks for it will not find it. */
  private static void assertSaved(Map<String, Tensor> saved, String name, Tensor tensor) {
    if (saved.containsKey(name)) {
      assertArrayEquals(saved.get(name).toDoubleArray(), tensor.toDoubleArray());
    }
  }

  private void assertOneLine(String message) {
    assertTrue(message.startsWith("load: " + file()), message);
    assertTrue(message.matches("[ -~]{1,600}"), message);
    assertFalse(message.contains("null"), message);
  }

  @Test
  void aFileInWhichAnythingIsChangedIsReadOrRefusedInOneLine() throws IOException {
    NpzFile.save(file(), tensors());
    byte[] bytes = Files.readAllBytes(file());
    Random rng = new Random(3);
    for (int i = 0; i < 1000; i++) {
      byte[] damaged = Arrays.copyOf(bytes, i % 2 == 0 ? bytes.length : rng.nextInt(bytes.length));
      for (int j = rng.nextInt(8); j >= 0 && damaged.length > 0; j--) {
        damaged[rng.nextInt(damaged.length)] = (byte) rng.nextInt();
      }
      Files.write(file(), damaged);
      try {
        NpzFile.load(file());
      } catch (IOException e) {
        assertOneLine(e.getMessage());
      }
    }
  }

  @Test
  void aWrongChecksumIsToldWithItsEntry() throws IOException {
    writeEntry("a.npy", array(header("<f4", "False", "(3,)"), 3));
    byte[] bytes = Files.readAllBytes(file());
    int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    bytes[directory + 16] ^= 1; // where a zip file keeps the checksum
    Files.write(file(), bytes);
    assertRefused("model.npz", "a.npy", "its checksum is wrong");
  }

  @Test
  void moreDimensionsThanAShapeMayHaveAreRefused() throws IOException {
    writeEntry("a.npy", longArray("(" + "1, ".repeat(5000) + ")"));
    assertRefused("a.npy", "no shape, or is too large");
  }

  private static byte[] longArray(String shape) {
    byte[] text = (header("<f4", "True", shape) + "\n").getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    out.writeBytes(new byte[] {(byte) text.length, (byte) (text.length >> 8)});
    out.writeBytes(text);
    out.writeBytes(new byte[4]);
    return out.toByteArray();
  }

  @Test
  void aNameIsShownInPlainCharacters() throws IOException {
    writeEntry("\u001b[31mred.txt", new byte[] {1});
    assertRefused("\\u1b[31mred.txt");
  }

  // ---- Where it is saved.

  @Test
  void anythingButAFileIsLeftAlone() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));
    String message =
        assertThrows(IOException.class, () -> NpzFile.save(device, tensors())).getMessage();
    assertEquals("save: /dev/null is no regular file", message);
    assertFalse(Files.isRegularFile(device));
  }

  @Test
  void aSymbolicLinkStaysAndItsTargetIsReplaced() throws IOException {
    Path real = Files.createDirectory(folder.resolve("elsewhere")).resolve("real.npz");
    Path link = Files.createSymbolicLink(folder.resolve("link.npz"), real);
    NpzFile.save(link, Map.of("first", Tensor.ones(1)));
    NpzFile.save(link, Map.of("second", Tensor.ones(1)));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(Set.of("second"), NpzFile.load(real).keySet());
  }

  @Test
  void thePermissionsStay() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    NpzFile.save(file(), tensors());
    Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rw-rw-r--");
    Files.setPosixFilePermissions(file(), mode);
    NpzFile.save(file(), tensors());
    assertEquals(mode, Files.getPosixFilePermissions(file()));
  }

  @Test
  void whatAKilledProcessLeftIsReplaced() throws IOException {
    Files.writeString(folder.resolve(".model.npz.part"), "half a file");
    NpzFile.save(file(), tensors());
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file()), files.toList());
    }
  }

  @Test
  void whatCannotBeSavedIsKnownBefore() throws IOException {
    NpzFile.checkSave(file());
    assertFalse(Files.exists(file()));
    for (Path bad :
        List.of(
            folder.resolve("none/model.npz"), folder.resolve("x".repeat(300) + ".npz"), folder)) {
      String before = assertThrows(IOException.class, () -> NpzFile.checkSave(bad)).getMessage();
      String then =
          assertThrows(IOException.class, () -> NpzFile.save(bad, tensors())).getMessage();
      assertEquals(before, then);
      assertTrue(before.startsWith("save: " + bad + " "), before);
      assertEquals(1, before.lines().count());
    }
  }
}
