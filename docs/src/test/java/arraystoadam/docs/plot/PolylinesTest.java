package arraystoadam.docs.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PolylinesTest {

  @Test
  void joinsPiecesThatMeetAndLookAlike() {
    String svg =
        "<g/>"
            + "<line x1='0' y1='0' x2='1' y2='1' style='s'/>"
            + "<line x1='1' y1='1' x2='2' y2='0' style='s'/>"
            + "<line x1='2' y1='0' x2='3' y2='0' style='t' clip-path='c'/>"
            + "<line x1='9' y1='0' x2='3' y2='0' style='t' clip-path='c'/><g/>";
    assertEquals(
        "<g/><polyline points='0 0 1 1 2 0' style='fill:none;s'/>"
            + "<polyline points='2 0 3 0' style='fill:none;t' clip-path='c'/>"
            + "<polyline points='9 0 3 0' style='fill:none;t' clip-path='c'/><g/>",
        Polylines.join(svg));
  }
}
