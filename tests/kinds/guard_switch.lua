-- seconds: 7
-- The part fed and loaded so that each of its faults shows.
depanne.api(1)
local line = depanne.line { id = "guard_switch", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/guard_switch.lua", { station = 0, place = "field" })
line.add("K1", "kinds/electrical/safety_relay.lua", { station = 0, place = "field" })
line.add("S2", "kinds/electrical/push_button_no.lua", { station = 0, place = "field" })
line.add("H1", "kinds/electrical/lamp.lua", { station = 0, place = "field" })
line.wire("W1", "X0:L1", "G1:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "X0:N", "G1:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "G1:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "G1:+", "K1:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "G1:-", "K1:A2", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "K1:S11", "DUT:01", { section = "0.5 mm2", length = "1 m" })
line.wire("W7", "DUT:02", "K1:S12", { section = "0.5 mm2", length = "1 m" })
line.wire("W8", "K1:S21", "DUT:11", { section = "0.5 mm2", length = "1 m" })
line.wire("W9", "DUT:12", "K1:S22", { section = "0.5 mm2", length = "1 m" })
line.wire("W10", "G1:+", "S2:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W11", "S2:2", "K1:S34", { section = "0.5 mm2", length = "1 m" })
line.wire("W12", "G1:+", "DUT:21", { section = "0.5 mm2", length = "1 m" })
line.wire("W13", "DUT:22", "H1:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W14", "H1:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.startup {
  { at = "1 s", push = "S2.pressed", seconds = 0.3 },
  { at = "3 s", set = "DUT.closed", value = 0 },
  { at = "4 s", set = "DUT.closed", value = 1 },
  { at = "5 s", push = "S2.pressed", seconds = 0.3 },
}
return line
