-- A tube with its two fittings.
depanne.api(1)

-- Sonic conductance of a tube [m3/(s·Pa)] from its bore and length [m]; 0.45 l/(s·bar) for 6x4 over
-- 2 m, 1.2 for 8x6 over 3 m. A very short one is limited by its fittings.
local function conductance(bore, length)
  local millimetres = bore * 1000
  local reach = length
  if reach < 0.1 then reach = 0.1 end
  local root = reach -- square root of the length, by Newton
  for _ = 1, 30 do root = 0.5 * (root + reach / root) end
  return 0.00994e-8 * millimetres * millimetres * millimetres / root
end

return depanne.kind {
  id = "tube", trade = "pneumatic",
  name = { fr = "Tube", en = "Tube" },
  flags = { "connection", "removable" },
  signals = { "flow", "leak_flow", "whip_flow" },
  parameters = {
    outside = { unit = "m", default = "6 mm", min = 0.002, max = 0.1 },
    bore = { unit = "m", default = "4 mm", min = 0.001, max = 0.1 },
    length = { unit = "m", default = "2 m", min = 0.01, max = 100 },
    leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
    off = { unit = "1", default = 0, min = 0, max = 1 }, -- slipped out of its fitting
  },
  plate = function(p) return string.format("%gx%g", p.outside * 1000, p.bore * 1000) end,
  laws = function(p)
    local c = conductance(p.bore, p.length)
    return {
      { "property", value = p.off }, -- what one sees and measures of it
      { "orifice", nodes = { "end0", "end1" }, conductance = c, blocked = p.off > 0.5 and 1 or p.blocked,
        writes = { flow = "flow" } },
      { "leak", nodes = { "end1" }, conductance = p.off > 0.5 and 2e-8 or p.leak, writes = { flow = "leak_flow" } },
      { "leak", nodes = { "end0" }, conductance = p.off * c, writes = { flow = "whip_flow" } },
    }
  end,
  probes = { q = "flow", leak = "leak_flow" },
  measures = {
    leak = "leak_flow + whip_flow",
    noise = "40 + 8.686 * log(max(leak_flow + whip_flow, 0.000000001) / 0.0000166667)",
  },
  senses = {
    { "look", when = "whip_flow > 0.0005", fr = "Le tube est sorti de son raccord et fouette", en = "The tube is out of its fitting and whips", ambient = true },
    { "look", when = "off > 0.5", fr = "Le tube est sorti de son raccord", en = "The tube is out of its fitting" },
    { "look", when = "blocked > 0.5", fr = "Le tube est plié à angle vif", en = "The tube is bent to a sharp angle" },
    { "look", fr = "Tube en place dans ses raccords", en = "Tube in place in its fittings" },
    { "listen", when = "whip_flow > 0.0005", fr = "L’air s’échappe à plein tube", en = "Air rushes out of the open tube", ambient = true },
    { "listen", when = "leak_flow > 0.00025", fr = "Un sifflement net le long du tube", en = "A clear hiss along the tube", ambient = true },
    { "listen", when = "leak_flow > 0.00003", fr = "Un léger sifflement le long du tube", en = "A slight hiss along the tube" },
    { "listen", fr = "Aucun sifflement", en = "No hiss" },
    { "touch", when = "leak_flow > 0.0003", fr = "On sent l’air sortir près du raccord", en = "Air can be felt near the fitting" },
    { "touch", fr = "Rien de particulier", en = "Nothing special" },
  },
  faults = {
    leaking = { name = { fr = "Tube percé", en = "Tube leaking" }, sheet = "B2.2", set = { leak = "0.05 l/(s·bar)" } },
    leaking_joint = { name = { fr = "Joint torique du raccord usé", en = "O-ring of the fitting worn" }, sheet = "B2.18", set = { leak = "0.01 l/(s·bar)" } },
    blocked = { name = { fr = "Tube plié", en = "Tube kinked" }, sheet = "B2.2", set = { blocked = 0.9 } },
    clogged = { name = { fr = "Raccord bouché par un copeau", en = "Fitting clogged by a chip" }, sheet = "CY8", set = { blocked = 0.89 } },
    clogged_water = { name = { fr = "Bouchon d’eau au point bas", en = "Slug of water at the low point" }, sheet = "B2.2", set = { blocked = 0.6 } },
    moved_off = { name = { fr = "Tube sorti de son raccord", en = "Tube out of its fitting" }, sheet = "B2.2", set = { off = 1 } },
    wrong_part = { name = { fr = "Tube 4x2,5 posé à la réparation", en = "Tube 4x2.5 fitted by a repair" }, sheet = "B2.2",
      set = function(p) return { outside = p.outside * 4 / 6, bore = p.bore * 2.5 / 4 } end },
  },
  wear = {
    { law = "W14", fault = "leaking_joint", rate = "1 / 40000 h" },
    { law = "W13", fault = "leaking", rate = "1 / 60000 h" },
  },
  care = { { every = "2000 h", fr = "Chercher les fuites au produit moussant ou aux ultrasons", en = "Look for leaks with soap or ultrasound" } },
  spares = {
    { article = "TU-COUPE", same = true, price = 2, stock = 10, name = { fr = "Tube polyuréthane de même diamètre et raccords", en = "Polyurethane tube of the same size and fittings" } },
    { article = "TU-PA", equivalent = true, price = 2.4, stock = 5, set = function(p) return { length = p.length * 1.02 } end,
      name = { fr = "Tube polyamide de même diamètre et raccords", en = "Polyamide tube of the same size and fittings" } },
    { article = "TU-PETIT", wrong = true, price = 1.2, stock = 5, set = function(p) return { bore = p.bore * 0.625 } end,
      name = { fr = "Tube d’une taille au-dessous et réductions", en = "Tube one size smaller and reducers" },
      remark = { fr = "Vitesse réduite de moitié", en = "Half the speed" } },
  },
  replace_duration = "6 min",
}
