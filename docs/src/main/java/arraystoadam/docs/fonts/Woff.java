package arraystoadam.docs.fonts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a font from the Web Open Font Format 1.0 (W3C Recommendation, 2012), which browsers read,
 * to the TrueType that the PDF and the plots need. Both hold the same tables; WOFF compresses each.
 */
public final class Woff {

  private static final int SIGNATURE = 0x774F4646;
  private static final int WOFF_HEADER = 44;
  private static final int WOFF_ENTRY = 20;
  private static final int SFNT_HEADER = 12;
  private static final int SFNT_ENTRY = 16;

  private final ByteBuffer woff;
  private final int tables;

  private Woff(byte[] bytes) {
    woff = ByteBuffer.wrap(bytes);
    if (bytes.length < WOFF_HEADER || woff.getInt(0) != SIGNATURE) {
      throw new IllegalArgumentException("not a font in the format WOFF 1.0");
    }
    tables = woff.getShort(12);
  }

  /** The font in a file. */
  public static byte[] unpack(Path file) throws IOException {
    return new Woff(Files.readAllBytes(file)).unpack();
  }

  private byte[] unpack() {
    ByteBuffer sfnt = ByteBuffer.allocate(woff.getInt(16));
    header(sfnt);
    int offset = SFNT_HEADER + SFNT_ENTRY * tables;
    for (int i = 0; i < tables; i++) {
      int entry = WOFF_HEADER + WOFF_ENTRY * i;
      int length = woff.getInt(entry + 12);
      sfnt.putInt(woff.getInt(entry)); // the tag
      sfnt.putInt(woff.getInt(entry + 16)); // the checksum
      sfnt.putInt(offset);
      sfnt.putInt(length);
      byte[] table = inflate(woff.getInt(entry + 4), woff.getInt(entry + 8), length);
      sfnt.duplicate().position(offset).put(table);
      offset += (length + 3) & ~3; // tables start at multiples of four
    }
    return sfnt.array();
  }

  private void header(ByteBuffer sfnt) {
    int power = Integer.highestOneBit(tables);
    sfnt.putInt(woff.getInt(4));
    sfnt.putShort((short) tables);
    sfnt.putShort((short) (power * SFNT_ENTRY));
    sfnt.putShort((short) Integer.numberOfTrailingZeros(power));
    sfnt.putShort((short) ((tables - power) * SFNT_ENTRY));
  }

  private byte[] inflate(int offset, int packed, int length) {
    byte[] data = new byte[packed];
    woff.get(offset, data);
    if (packed == length) {
      return data;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(data);
      byte[] table = new byte[length];
      if (inflater.inflate(table) != length) {
        throw new IllegalArgumentException("a table of the font is shorter than it says");
      }
      return table;
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("a table of the font cannot be unpacked", e);
    } finally {
      inflater.end();
    }
  }
}
