package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Named tensors in a file of NumPy's format {@code .npz}, a zip archive with one array an entry:
 * {@code numpy.load(file)["0.weight"]} reads what is saved here. What {@code numpy.savez} and
 * {@code numpy.save} write can be loaded: truth values, whole numbers of up to 16 bits and half
 * precision become float32, larger whole numbers float64, if they are exact in it.
 */
public final class NpzFile {

  private static final String SUFFIX = ".npy";

  /** As many symbolic links Linux follows, one after the other. */
  private static final int MOST_LINKS = 40;

  /** How much of a text in a file a message shows. */
  private static final int LONGEST_TEXT = 150;

  private NpzFile() {}

  /**
   * Saves tensors. They are written to a hidden file beside the target, which then takes its place:
   * a failure on the way leaves what was there before. A symbolic link stays, and what it leads to
   * is replaced; the new file has the permissions of the old one. Two saves to one file must not
   * run at the same time.
   *
   * @throws IOException if the file cannot be written, if its folder is not there, or if something
   *     of that name is no regular file, such as a folder or a device
   */
  public static void save(Path file, Map<String, Tensor> tensors) throws IOException {
    StateDicts.requireNoNull("save", tensors);
    Path target = target(file);
    Path temporary = create(file, target);
    try {
      write(tensors, temporary);
      keepPermissions(target, temporary);
      // In one step: a file that is deleted first and then replaced may be lost between the two.
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException("save: " + file + " cannot be written: " + reason(e), e);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void write(Map<String, Tensor> tensors, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey() + SUFFIX));
        NpyArray.write(entry.getValue(), zip);
        zip.closeEntry();
      }
      zip.finish();
      out.flush();
      channel.force(true); // onto the disk, before it takes the place of another file
    }
  }

  /**
   * Checks what can be known before there is anything to save, such as whether the folder is there
   * and can be written to.
   *
   * @throws IOException if {@link #save} would fail
   */
  public static void checkSave(Path file) throws IOException {
    Files.deleteIfExists(create(file, target(file)));
  }

  /** Where a file really is: a symbolic link leads there. */
  private static Path target(Path file) throws IOException {
    Path target = Objects.requireNonNull(file, "save: file is null").toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST_LINKS) {
        throw new IOException("save: " + file + " is a link that leads nowhere");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target)).toAbsolutePath();
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new IOException("save: " + file + " may only be read");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      String kind = Files.isDirectory(target) ? "is a folder" : "is no regular file";
      throw new IOException("save: " + file + " " + kind);
    }
    if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
      throw new IOException("save: " + file + " cannot be written: its folder is not there");
    }
    return target;
  }

  /** A new hidden file beside the target; one that a killed process has left is replaced. */
  private static Path create(Path file, Path target) throws IOException {
    Path temporary = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.deleteIfExists(temporary);
      Files.createFile(temporary);
    } catch (IOException e) {
      throw new IOException("save: " + file + " cannot be written: " + reason(e), e);
    }
    temporary.toFile().deleteOnExit(); // should the process be stopped half way
    return temporary;
  }

  private static void keepPermissions(Path target, Path temporary) throws IOException {
    if (Files.exists(target)
        && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
    }
  }

  /**
   * Loads all tensors of a file, to the device cpu.
   *
   * @throws IOException if the file cannot be read, is no npz, is damaged, does not fit into
   *     memory, or holds anything but whole arrays of numbers, each once; the message names the
   *     file and the entry, in one line
   */
  public static Map<String, Tensor> load(Path file) throws IOException {
    Objects.requireNonNull(file, "load: file is null");
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (tensors.put(name(entry), load(zip, entry)) != null) {
          throw new IOException("entry " + printable(entry.getName()) + ": it is there twice");
        }
      }
    } catch (NoSuchFileException e) {
      throw new IOException("load: there is no file " + file, e);
    } catch (ZipException e) {
      throw new IOException("load: " + file + " is no npz file: " + printable(reason(e)), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException("load: " + file + ", " + reason(e), e);
    }
    return tensors;
  }

  /**
   * Loads the array of a file in NumPy's format {@code .npy}, to the device cpu.
   *
   * @throws IOException if the file cannot be read or is no such array
   */
  public static Tensor loadArray(Path file) throws IOException {
    Objects.requireNonNull(file, "loadArray: file is null");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return NpyArray.read(in);
    } catch (NoSuchFileException e) {
      throw new IOException("loadArray: there is no file " + file, e);
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException("loadArray: " + file + ": " + printable(reason(e)), e);
    } catch (OutOfMemoryError e) {
      throw new IOException("loadArray: " + file + " does not fit into memory", e);
    }
  }

  private static String name(ZipEntry entry) throws IOException {
    String name = entry.getName();
    if (!name.endsWith(SUFFIX)) {
      throw new IOException("entry " + printable(name) + ": it is no array");
    }
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private static Tensor load(ZipFile zip, ZipEntry entry) throws IOException {
    // ZipFile itself does not compare the numbers with their checksum.
    try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
      Tensor tensor = NpyArray.read(in);
      if (in.getChecksum().getValue() != entry.getCrc()) {
        throw new IOException("its checksum is wrong: the file is damaged");
      }
      return tensor;
    } catch (IOException | IllegalArgumentException e) {
      String reason = printable(reason(e));
      throw new IOException("entry " + printable(entry.getName()) + ": " + reason, e);
    } catch (OutOfMemoryError e) {
      String size = entry.getSize() + " bytes";
      throw new IOException(
          "entry " + printable(entry.getName()) + ": its " + size + " do not fit into memory", e);
    }
  }

  /** What an exception says, or its kind if it says nothing. */
  private static String reason(Exception e) {
    if (e instanceof FileSystemException problem && problem.getReason() == null) {
      return e.getClass().getSimpleName();
    }
    String message =
        e instanceof FileSystemException problem ? problem.getReason() : e.getMessage();
    return message == null ? e.getClass().getSimpleName() : StateDicts.escaped(message);
  }

  /** The beginning of a text from a file, in one line. */
  private static String printable(String text) {
    boolean isLong = text.length() > LONGEST_TEXT;
    return StateDicts.escaped(isLong ? text.substring(0, LONGEST_TEXT) + "..." : text);
  }
}
