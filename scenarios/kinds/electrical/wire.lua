-- A conductor between two terminals, ferrules and clamping points included.
depanne.api(1)

-- Copper of class 5 at 20 °C [ohm·m], from the resistance per kilometre of IEC 60228.
local function resistivity(section)
  if section < 0.3e-6 then return 1.988e-8 end  -- 0.25 mm2: 79.5 ohm/km
  if section < 0.4e-6 then return 1.938e-8 end  -- 0.34 mm2: 57 ohm/km
  if section < 1.2e-6 then return 1.95e-8 end   -- 0.5 to 1 mm2: 39, 26, 19.5 ohm/km
  if section < 2.0e-6 then return 1.995e-8 end  -- 1.5 mm2: 13.3 ohm/km
  if section < 3.0e-6 then return 1.995e-8 end  -- 2.5 mm2: 7.98 ohm/km
  return 1.98e-8                                -- 4 mm2: 4.95 ohm/km
end

-- "0,34 mm²", as a marker says it.
local function square(section)
  local text = string.format("%g", section * 1e6)
  for i = 1, #text do
    if string.sub(text, i, i) == "." then
      text = string.sub(text, 1, i - 1) .. "," .. string.sub(text, i + 1)
    end
  end
  return text .. " mm²"
end

return depanne.kind {
  id = "wire", trade = "electrical",
  name = { fr = "Conducteur", en = "Wire" },
  flags = { "connection", "removable" },
  signals = { "current", "loose" },
  parameters = {
    section = { unit = "m2", default = "0.5 mm2", min = 1e-7, max = 1e-4 },
    length = { unit = "m", default = "1 m", min = 0.01, max = 200 },
    clamping = { unit = "ohm", default = "0.002 ohm", min = 0.0001, max = 1e6 }, -- two clamping points
    open = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return square(p.section) end,
  laws = function(p)
    return {
      { "property", value = p.clamping, writes = { value = "loose" } },
      { "wire", nodes = { "end0", "end1" },
        resistance = resistivity(p.section) * p.length / p.section + p.clamping, open = p.open,
        writes = { current = "current" } },
    }
  end,
  measures = { temperature = "295 + min(15 * loose * current * current, 300)" }, -- of its hotter end: 15 K/W
  probes = { i = "current" },
  senses = {
    { "look", fr = "L’isolant est intact, le repère est en place", en = "The insulation is sound, the marker is in place" },
    { "touch", fr = "Le conducteur semble tenir dans la borne", en = "The wire seems held in the terminal" },
  },
  faults = {
    broken_wire = { name = { fr = "Conducteur coupé", en = "Broken wire" }, sheet = "W_2", set = { open = 1 } },
    loose_terminal = { name = { fr = "Serrage insuffisant à la borne", en = "Loose terminal" }, sheet = "W_1", set = { clamping = "4.7 ohm" } },
  },
  spares = {
    { article = "FIL-REPRISE", same = true, price = 2.4, stock = 200,
      name = { fr = "Conducteur neuf, embouts sertis et repères", en = "New wire, crimped ferrules and markers" },
      remark = { fr = "Même section et même repère que le conducteur d’origine", en = "Same section and marker as the original wire" } },
  },
  article = "FIL-REPRISE", price = 2.4, replace_duration = "8 min",
}
