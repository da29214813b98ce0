-- seconds: 3
-- The part fed and loaded so that each of its faults shows.
depanne.api(1)
local line = depanne.line { id = "beacon", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/beacon.lua", { station = 0, place = "field" })
line.add("S1", "kinds/electrical/selector.lua", { station = 0, place = "field" })
line.wire("W1", "X0:L1", "G1:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "X0:N", "G1:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "G1:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "G1:+", "DUT:green", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "G1:+", "S1:13", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "S1:14", "DUT:orange", { section = "0.5 mm2", length = "1 m" })
line.wire("W7", "G1:+", "S1:23", { section = "0.5 mm2", length = "1 m" })
line.wire("W8", "S1:24", "DUT:red", { section = "0.5 mm2", length = "1 m" })
line.wire("W9", "DUT:C", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.startup {
  { at = "1 s", set = "S1.position", value = 0 },
  { at = "2 s", set = "S1.position", value = 2 },
}
return line
