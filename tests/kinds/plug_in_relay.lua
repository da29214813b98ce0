-- seconds: 8
-- The part fed and loaded so that each of its faults shows.
depanne.api(1)
local line = depanne.line { id = "plug_in_relay", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/plug_in_relay.lua", { station = 0, place = "field" })
line.add("S1", "kinds/electrical/push_button_no.lua", { station = 0, place = "field" })
line.add("Y1", "kinds/electrical/solenoid_coil.lua", { station = 0, place = "field", resistance = "19.2 ohm", inductance = "0.2 H", pick_up = "0.9 A", drop_out = "0.3 A", cooling = "0.4 W/K", heat_capacity = "400 J/K" })
line.add("F1", "kinds/electrical/breaker_dc.lua", { station = 0, place = "field", rated_current = "1 A", magnetic = 5 })
line.add("H1", "kinds/electrical/lamp.lua", { station = 0, place = "field" })
line.wire("W1", "X0:L1", "G1:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "X0:N", "G1:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "G1:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "G1:+", "F1:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "F1:2", "S1:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "S1:2", "DUT:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W7", "DUT:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.wire("W8", "G1:+", "DUT:11", { section = "0.5 mm2", length = "1 m" })
line.wire("W9", "DUT:14", "Y1:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W10", "Y1:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.wire("W11", "DUT:12", "H1:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W12", "H1:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.startup {
  { at = "1 s", push = "S1.pressed", seconds = 5 },
}
return line
