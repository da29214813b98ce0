-- seconds: 7
-- The part fed and loaded so that each of its faults shows.
depanne.api(1)
local line = depanne.line { id = "timer_relay", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/timer_relay.lua", { station = 0, place = "field" })
line.add("S1", "kinds/electrical/push_button_no.lua", { station = 0, place = "field" })
line.add("H1", "kinds/electrical/lamp.lua", { station = 0, place = "field", resistance = "48 ohm", rated_current = "0.5 A" })
line.add("H2", "kinds/electrical/lamp.lua", { station = 0, place = "field" })
line.wire("W1", "X0:L1", "G1:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "X0:N", "G1:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "G1:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "G1:+", "DUT:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "DUT:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "G1:+", "S1:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W7", "S1:2", "DUT:S", { section = "0.5 mm2", length = "1 m" })
line.wire("W8", "G1:+", "DUT:15", { section = "0.5 mm2", length = "1 m" })
line.wire("W9", "DUT:18", "H1:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W10", "H1:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.wire("W11", "DUT:16", "H2:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W12", "H2:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.startup {
  { at = "1 s", push = "S1.pressed", seconds = 4 },
}
return line
