-- seconds: 14
depanne.api(1)
local line = depanne.line { id = "rig_po_check", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("G", P .. "air_source.lua", with { pressure = "6 bar" })
line.add("V1", P .. "valve_5_3.lua", with { centre = "exhaust" })
line.add("A1", P .. "cylinder_double.lua", with { friction = "4 N", mass = "2 kg" })
line.add("DUT", P .. "po_check.lua", at)
line.add("K", "kinds/mechanical/guide.lua", at)
line.tube("T1", "G:1", "V1:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.tube("T4", "V1:4", "DUT:1", { outside = "6 mm", bore = "4 mm", length = "1 m" })
line.tube("T3", "DUT:2", "A1:A", { outside = "6 mm", bore = "4 mm", length = "0.2 m" })
line.tube("T2", "V1:2", "A1:B", { outside = "6 mm", bore = "4 mm", length = "1 m" })
line.tube("T5", "V1:2", "DUT:12", { outside = "4 mm", bore = "2.5 mm", length = "1 m" })
line.join("A1:rod", "K:carriage")
line.add("V1Z3", P .. "silencer.lua", at)
line.tube("V1T3", "V1:3", "V1Z3:1", { outside = "12 mm", bore = "8 mm", length = "0.1 m" })
line.add("V1Z5", P .. "silencer.lua", at)
line.tube("V1T5", "V1:5", "V1Z5:1", { outside = "12 mm", bore = "8 mm", length = "0.1 m" })
line.startup {
  { at = "1 s", set = "V1.manual14", value = 1 },
  { at = "3 s", set = "V1.manual14", value = 0 },
  { at = "9 s", set = "V1.manual12", value = 1 },
  { at = "11 s", set = "V1.manual12", value = 0 },
}
return line
