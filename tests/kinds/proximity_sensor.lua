-- seconds: 6
-- The part fed and loaded so that each of its faults shows.
depanne.api(1)
local line = depanne.line { id = "proximity_sensor", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/proximity_sensor.lua", { station = 0, place = "field", position = "S9.pressed", from = "0.999 m", to = "1.003 m" })
line.add("A1", "kinds/electrical/plc.lua", { station = 0, place = "field", inputs = { "I0.0", "I0.1" }, relays = {}, drivers = { "Q0.0" } })
line.add("S9", "kinds/electrical/push_button_no.lua", { station = 0, place = "field" })
line.wire("W1", "X0:L1", "G1:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "X0:N", "G1:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "G1:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "G1:+", "A1:L+", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "G1:-", "A1:M", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "G1:+", "A1:QL+", { section = "0.5 mm2", length = "1 m" })
line.wire("W7", "G1:+", "DUT:BN", { section = "0.5 mm2", length = "1 m" })
line.wire("W8", "G1:-", "DUT:BU", { section = "0.5 mm2", length = "1 m" })
line.wire("W9", "DUT:BK", "A1:I0.0", { section = "0.5 mm2", length = "1 m" })
line.wire("W10", "G1:+", "S9:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W11", "S9:2", "A1:I0.1", { section = "0.5 mm2", length = "1 m" })
line.startup {
  { at = "1 s", push = "S9.pressed", seconds = 2 },
}
return line
