-- seconds: 14
-- Loaded with 6 A; two dips of the mains, shorter than its hold-up.
depanne.api(1)
local line = depanne.line { id = "psu_24v", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/psu_24v.lua", { station = 0, place = "field", heat_capacity = "2 J/K" })
line.add("R1", "kinds/electrical/lamp.lua", { station = 0, place = "field", resistance = "4 ohm", rated_current = "6 A" })
line.add("S1", "kinds/electrical/push_button_nc.lua", { station = 0, place = "field" })
line.wire("W1", "X0:L1", "S1:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "S1:2", "DUT:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "X0:N", "DUT:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "DUT:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "DUT:+", "R1:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "R1:A2", "DUT:-", { section = "0.5 mm2", length = "1 m" })
line.startup {
  { at = "2 s", push = "S1.pressed", seconds = 0.012 },
  { at = "4 s", push = "S1.pressed", seconds = 0.012 },
}
return line
