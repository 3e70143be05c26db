package arraystoadam.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DTypeTest {

  @Test
  void namesAndTypesCorrespond() {
    assertEquals("float32", DType.FLOAT32.toString());
    assertEquals("float64", DType.FLOAT64.toString());
    for (DType dtype : DType.values()) {
      assertEquals(dtype, DType.of(dtype.toString()));
    }
  }

  @Test
  void theBytesAreThoseOfTheJavaTypes() {
    assertEquals(Float.BYTES, DType.FLOAT32.bytes());
    assertEquals(Double.BYTES, DType.FLOAT64.bytes());
  }

  @Test
  void anotherNameIsRefused() {
    for (String name : new String[] {"float16", "FLOAT32", ""}) {
      Exception e = assertThrows(IllegalArgumentException.class, () -> DType.of(name));
      assertTrue(e.getMessage().contains("must be float32 or float64"), e.getMessage());
    }
  }
}
