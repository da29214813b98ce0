-- Four feed-through terminals side by side: A1 to A4 from the cabinet, B1 to B4 to the field.
depanne.api(1)
local function through(p, i)
  return { "wire", nodes = { "A" .. i, "B" .. i }, resistance = p["clamping" .. i], writes = { current = "current" .. i } }
end
local function beside(p, i)
  return { "resistor", nodes = { "B" .. i, "B" .. (i + 1) }, resistance = p["between" .. i] }
end
local function clamp() return { unit = "ohm", default = "0.001 ohm", min = 1e-5, max = 1e9 } end
local function between() return { unit = "ohm", default = "1e8 ohm", min = 1e-3, max = 1e9 } end
return depanne.kind {
  id = "terminal_block", symbol = "terminal", trade = "electrical",
  name = { fr = "Groupe de quatre bornes de passage", en = "Group of four feed-through terminals" },
  flags = { "removable", "test_point" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" }, { "A3", "electrical" }, { "A4", "electrical" },
                { "B1", "electrical" }, { "B2", "electrical" }, { "B3", "electrical" }, { "B4", "electrical" } },
  signals = { "current1", "current2", "current3", "current4", "state_between2", "state_clamping1" },
  parameters = { clamping1 = clamp(), clamping2 = clamp(), clamping3 = clamp(), clamping4 = clamp(),
                 between1 = between(), between2 = between(), between3 = between() },
  plate = function(p) return "2,5 mm², 24 A" end,
  laws = function(p)
    return {
      { "property", value = p.between2, writes = { value = "state_between2" } },
      { "property", value = p.clamping1, writes = { value = "state_clamping1" } }, through(p, 1), through(p, 2), through(p, 3), through(p, 4), beside(p, 1), beside(p, 2), beside(p, 3) }
  end,
  measures = { temperature = "295 + min(15 * state_clamping1 * current1 * current1, 300)", tightness = "0.6 * (state_clamping1 < 1)" },
  senses = {
    { "look", when = "state_clamping1 > 1 and state_clamping1 < 1000", fr = "La borne 1 a bruni", en = "Terminal 1 has browned" },
    { "look", when = "state_between2 < 100", fr = "Un brin dépasse entre les bornes 2 et 3", en = "A strand sticks out between terminals 2 and 3" },
    { "look", fr = "Bornes repérées, embouts en place", en = "Terminals marked, ferrules in place" },
    { "touch", when = "state_clamping1 > 1", fr = "Le fil de la borne 1 tourne sous la vis", en = "The wire of terminal 1 turns under its screw" },
    { "touch", fr = "Fils tenus", en = "Wires held" },
  },
  faults = {
    loose_terminal = { name = { fr = "Borne 1 desserrée, oxydée : 4,7 Ω", en = "Terminal 1 loose, oxidised: 4.7 Ω" }, sheet = "W_1", set = { clamping1 = "4.7 ohm" } },
    open = { name = { fr = "Fil sorti de la borne 1", en = "Wire out of terminal 1" }, sheet = "W_2", set = { clamping1 = "1e9 ohm" } },
    shorted = { name = { fr = "Brin entre les bornes 2 et 3", en = "Strand between terminals 2 and 3" }, sheet = "W_7", set = { between2 = "0.05 ohm" } },
  },
  care = { { every = "8000 h", fr = "Resserrer au couple, thermographie en charge", en = "Tighten to torque, thermography under load" } },
  spares = {
    { article = "BRN-2.5x4", same = true, price = 5, stock = 10, name = { fr = "Bornes 2,5 mm² à vis (4)", en = "Screw terminals 2.5 mm² (4)" } },
    { article = "BRN-2.5x4-R", equivalent = true, price = 6, stock = 10, set = { clamping1 = "0.0012 ohm" },
      name = { fr = "Bornes 2,5 mm² à ressort (4)", en = "Spring terminals 2.5 mm² (4)" } },
    { article = "BRN-FUS-4", wrong = true, price = 14, stock = 2, set = { clamping1 = "1e9 ohm" },
      name = { fr = "Bornes à fusible, sans cartouche (4)", en = "Fuse terminals without cartridge (4)" } },
  },
  article = "BRN-2.5x4", price = 5, replace_duration = "20 min",
}
