-- seconds: 5
-- The part fed and loaded so that each of its faults shows.
depanne.api(1)
local line = depanne.line { id = "selector", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/selector.lua", { station = 0, place = "field" })
line.add("H1", "kinds/electrical/lamp.lua", { station = 0, place = "field" })
line.add("H2", "kinds/electrical/lamp.lua", { station = 0, place = "field" })
line.wire("W1", "X0:L1", "G1:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "X0:N", "G1:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "G1:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "G1:+", "DUT:13", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "G1:+", "DUT:23", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "DUT:14", "H1:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W7", "DUT:24", "H2:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W8", "H1:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.wire("W9", "H2:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.startup {
  { at = "1 s", set = "DUT.position", value = 0 },
  { at = "3 s", set = "DUT.position", value = 2 },
}
return line
