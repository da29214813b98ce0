-- seconds: 14
-- 2 A on channel 1, an overload of 12 A for a second, then the reset.
depanne.api(1)
local line = depanne.line { id = "electronic_distribution", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/electronic_distribution.lua", { station = 0, place = "field" })
line.add("R1", "kinds/electrical/lamp.lua", { station = 0, place = "field", resistance = "12 ohm", rated_current = "2 A" })
line.add("R2", "kinds/electrical/lamp.lua", { station = 0, place = "field", resistance = "24 ohm", rated_current = "1 A" })
line.add("S1", "kinds/electrical/push_button_no.lua", { station = 0, place = "field" })
line.add("R3", "kinds/electrical/lamp.lua", { station = 0, place = "field", resistance = "3 ohm", rated_current = "8 A" })
line.wire("W1", "X0:L1", "G1:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "X0:N", "G1:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "G1:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "G1:+", "DUT:24V", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "G1:-", "DUT:0V", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "DUT:Q1", "R1:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W7", "R1:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.wire("W8", "DUT:Q2", "R2:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W9", "R2:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.wire("W10", "DUT:Q1", "S1:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W11", "S1:2", "R3:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W12", "R3:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.startup {
  { at = "3 s", push = "S1.pressed", seconds = 1 },
  { at = "6 s", push = "DUT.reset", seconds = 0.3 },
}
return line
