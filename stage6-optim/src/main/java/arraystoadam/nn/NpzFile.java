package arraystoadam.nn;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import arraystoadam.tensor.Tensor;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Named tensors in a file of NumPy's format {@code .npz}, a zip archive with one array an entry:
 * {@code numpy.load(file)["0.weight"]} reads what is saved here, and what {@code numpy.savez}
 * writes of little-endian float32 and float64 arrays can be loaded.
 */
public final class NpzFile {

  private static final String SUFFIX = ".npy";

  private NpzFile() {}

  /**
   * Saves tensors. They are written to a new file beside the target, which then takes its place: a
   * failure on the way leaves what was there before.
   *
   * @throws IOException if the file cannot be written, or if there is a folder of that name
   */
  public static void save(Path file, Map<String, Tensor> tensors) throws IOException {
    Path target = file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new IOException("save: " + file + " is a folder");
    }
    String name = "." + target.getFileName() + "." + Long.toHexString(System.nanoTime());
    Path temporary = target.resolveSibling(name);
    try {
      try (OutputStream out =
              new BufferedOutputStream(Files.newOutputStream(temporary, CREATE_NEW));
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
          zip.putNextEntry(new ZipEntry(entry.getKey() + SUFFIX));
          NpyArray.write(entry.getValue(), zip);
          zip.closeEntry();
        }
      }
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Loads all tensors of a file, to the device cpu.
   *
   * @throws IOException if the file cannot be read, is no npz, or holds anything but whole float32
   *     and float64 arrays; the message names the file and the entry
   */
  public static Map<String, Tensor> load(Path file) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        tensors.put(name(file, entry), load(file, zip, entry));
      }
    } catch (ZipException e) {
      throw new IOException("load: " + file + " is no npz file: " + e.getMessage(), e);
    }
    return tensors;
  }

  private static String name(Path file, ZipEntry entry) throws IOException {
    String name = entry.getName();
    if (!name.endsWith(SUFFIX)) {
      throw new IOException("load: " + file + " has an entry that is no array: " + name);
    }
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private static Tensor load(Path file, ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return NpyArray.read(in);
    } catch (IOException e) {
      throw new IOException(
          "load: entry " + entry.getName() + " of " + file + ": " + e.getMessage(), e);
    }
  }
}
