-- seconds: 6
-- The part fed and loaded so that each of its faults shows.
depanne.api(1)
local line = depanne.line { id = "cable", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/cable.lua", { station = 0, place = "field", place_x = "S8.position" })
line.add("A1", "kinds/electrical/plc.lua", { station = 0, place = "field", inputs = { "I0.0", "I0.1" }, relays = {}, drivers = { "Q0.0" } })
line.add("B1", "kinds/electrical/photo_sensor.lua", { station = 0, place = "field", target = "S9.pressed" })
line.add("B2", "kinds/electrical/photo_sensor.lua", { station = 0, place = "field", target = "S8.automatic" })
line.add("S9", "kinds/electrical/push_button_no.lua", { station = 0, place = "field" })
line.add("S8", "kinds/electrical/selector.lua", { station = 0, place = "field" })
line.wire("W1", "X0:L1", "G1:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "X0:N", "G1:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "G1:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "G1:+", "A1:L+", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "G1:-", "A1:M", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "G1:+", "A1:QL+", { section = "0.5 mm2", length = "1 m" })
line.wire("W7", "G1:+", "DUT:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W8", "DUT:A2", "A1:I0.1", { section = "0.5 mm2", length = "1 m" })
line.wire("W9", "DUT:A3", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.wire("W10", "DUT:A4", "A1:I0.0", { section = "0.5 mm2", length = "1 m" })
line.wire("W11", "DUT:B1", "B1:BN", { section = "0.5 mm2", length = "1 m" })
line.wire("W12", "DUT:B3", "B1:BU", { section = "0.5 mm2", length = "1 m" })
line.wire("W13", "DUT:B4", "B1:BK", { section = "0.5 mm2", length = "1 m" })
line.wire("W14", "DUT:B1", "B2:BN", { section = "0.5 mm2", length = "1 m" })
line.wire("W15", "DUT:B3", "B2:BU", { section = "0.5 mm2", length = "1 m" })
line.wire("W16", "DUT:B2", "B2:BK", { section = "0.5 mm2", length = "1 m" })
line.wire("W17", "G1:+", "S9:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W18", "S9:2", "S8:13", { section = "0.5 mm2", length = "1 m" })
line.startup {
  { at = "1 s", push = "S9.pressed", seconds = 4 },
  { at = "2 s", set = "S8.position", value = 0 },
  { at = "3 s", set = "S8.position", value = 0.2 },
  { at = "4 s", set = "S8.position", value = 1 },
}
return line
