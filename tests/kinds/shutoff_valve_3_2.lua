-- seconds: 10
depanne.api(1)
local line = depanne.line { id = "rig_shutoff_valve_3_2", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("G", P .. "air_source.lua", with { pressure = "6 bar" })
line.add("DUT", P .. "shutoff_valve_3_2.lua", at)
line.add("A1", P .. "manifold.lua", at)
line.tube("T1", "G:1", "DUT:1", { outside = "12 mm", bore = "8 mm", length = "0.5 m" })
line.tube("T2", "DUT:2", "A1:P", { outside = "12 mm", bore = "8 mm", length = "0.5 m" })
line.startup {
  { at = "1 s", set = "DUT.handle", value = 1 },
  { at = "4 s", set = "DUT.handle", value = 0 },
}
return line
