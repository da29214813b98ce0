-- Mistakes of authors, with their place, and the checks that find most of them.
-- A place is { file = index, line = number }.

local NO_FILE = 65535

function nowhere()
  return { file = NO_FILE, line = 0 }
end

-- The author's line that is being executed.
function here()
  local file, line = host.where()
  return { file = file, line = line }
end

-- Notes a mistake and goes on: an author wants to see all of them in one run.
function mistake(place, text, ...)
  host.mistake(place.file, place.line, string.format(text, ...))
end

-- For what makes no sense to go on from.
function stop(place, text, ...)
  error(string.format("#%d:%d: ", place.file, place.line) .. string.format(text, ...), 0)
end

-- The line at or after `place` where `word` stands, for tables that span many lines.
function at(place, word, lines)
  local line = host.find_word(place.file, place.line, shown(word), lines or 400)
  return line and { file = place.file, line = line } or place
end

-- The same, for a word between quotes first.
function at_text(place, word, lines)
  local line = host.find_word(place.file, place.line, '"' .. shown(word) .. '"', lines or 400)
  return line and { file = place.file, line = line } or at(place, word, lines)
end

-- Any value of an author's as a short text without odd bytes, for a sentence.
function shown(value)
  local kind = type(value)
  if kind == "table" or kind == "function" then
    return "a " .. kind
  end
  local text = tostring(value)
  local parts = {}
  for i = 1, math.min(#text, 60) do
    local byte = text:byte(i)
    parts[i] = (byte < 32 or byte == 127) and "?" or text:sub(i, i)
  end
  return table.concat(parts) .. (#text > 60 and "..." or "")
end

-- How many letters are wrong, missing, too many or exchanged with their neighbour.
local function distance(a, b)
  local before, row = {}, {}
  for j = 0, #b do
    row[j] = j
  end
  for i = 1, #a do
    local now = { [0] = i }
    for j = 1, #b do
      local same = a:byte(i) == b:byte(j)
      now[j] = math.min(now[j - 1] + 1, row[j] + 1, row[j - 1] + (same and 0 or 1))
      if i > 1 and j > 1 and a:byte(i) == b:byte(j - 1) and a:byte(i - 1) == b:byte(j) then
        now[j] = math.min(now[j], before[j - 2] + 1)
      end
    end
    before, row = row, now
  end
  return row[#b]
end

-- ' (did you mean "resistance"?)', or nothing.
function did_you_mean(name, candidates)
  if #name > 60 or #candidates > 3000 then
    return ""
  end
  local best, best_distance = nil, math.max(1, #name // 3) + 1
  local lower = name:lower()
  for _, candidate in ipairs(candidates) do
    if math.abs(#candidate - #name) < best_distance then
      local d = candidate:lower() == lower and 0 or distance(name, candidate)
      if d < best_distance then
        best, best_distance = candidate, d
      end
    end
  end
  return best and string.format(' (did you mean "%s"?)', best) or ""
end

function keys_of(t)
  local keys = {}
  for key in pairs(t) do
    keys[#keys + 1] = tostring(key)
  end
  return keys
end

function contains(list, value)
  for _, each in ipairs(list) do
    if each == value then
      return true
    end
  end
  return false
end

-- An author's value as plain data of ours; a mistake and nil if it is none.
function plain(place, value, what, functions)
  local copy, reason = host.plain(value, functions)
  if reason then
    mistake(place, "%s holds %s", what, reason)
    return nil
  end
  return copy
end

function is_list(value)
  if type(value) ~= "table" then
    return false
  end
  local count = 0
  for _ in pairs(value) do
    count = count + 1
  end
  return count == #value
end

-- { fr = "...", en = "..." }, or the two in that order.
function to_text(place, value, what)
  if type(value) ~= "table" then
    mistake(place, 'the %s wants a text in both languages: { fr = "...", en = "..." }', what)
    return { fr = "?", en = "?" }
  end
  local fr, en = value.fr or value[1], value.en or value[2]
  if type(fr) ~= "string" or fr == "" then
    mistake(place, "the %s has no French text (fr)", what)
    fr = "?"
  end
  if type(en) ~= "string" or en == "" then
    mistake(fr ~= "?" and at_text(place, fr) or place, "the %s has no English text (en)", what)
    en = "?"
  end
  return { fr = fr, en = en }
end

-- A number in SI from "4.8 W", or from a bare number if the unit is "1".
function to_quantity(place, value, unit, what)
  if type(value) == "boolean" and unit == "1" then
    return value and 1 or 0
  end
  if type(value) == "number" then
    if unit == "1" then
      return value
    end
    mistake(at(place, what), '%s wants a value with its unit, such as "1 %s", not the bare number %s', what, unit,
      tostring(value))
    return nil
  end
  if type(value) ~= "string" then
    mistake(at(place, what), '%s wants a value such as "1 %s", not a %s', what, unit, type(value))
    return nil
  end
  local si = host.unit(value, unit)
  if not si then
    mistake(at_text(place, value), '%s wants a value in %s, and "%s" is none', what, unit, value)
  end
  return si
end

-- Seconds: a number, or "5 min".
function to_seconds(place, value, what)
  if type(value) == "number" then
    if value >= 0 then
      return value
    end
    mistake(at(place, what), "%s wants a time that is not negative", what)
    return nil
  end
  return to_quantity(place, value, "s", what)
end

local function of_type(wanted)
  return function(place, value, name, what)
    if type(value) == wanted then
      return value
    end
    mistake(at(place, name), "%s of %s must be a %s, not a %s", name, what, wanted == "string" and "text" or wanted,
      type(value))
    return nil
  end
end

local converters = {
  string = of_type("string"),
  number = of_type("number"),
  boolean = of_type("boolean"),
  table = of_type("table"),
  any = function(_, value)
    return value
  end,
  name = function(place, value, name, what)
    if math.type(value) == "integer" then
      value = tostring(value)
    end
    if type(value) == "string" and value ~= "" and #value < 60 then
      return value
    end
    mistake(at(place, name), "%s of %s must be a short text", name, what)
    return nil
  end,
  text = function(place, value, name, what)
    return to_text(at(place, name), value, name .. " of " .. what)
  end,
  time = function(place, value, name)
    return to_seconds(place, value, name)
  end,
  list = function(place, value, name, what)
    if is_list(value) then
      return value
    end
    mistake(at(place, name), "%s of %s must be a list: { a, b, ... }", name, what)
    return nil
  end,
  names = function(place, value, name, what)
    if is_list(value) then
      for _, each in ipairs(value) do
        if type(each) ~= "string" then
          value = nil
          break
        end
      end
      if value then
        return value
      end
    end
    mistake(at(place, name), "%s of %s must be a list of texts", name, what)
    return nil
  end,
}

-- Reads the fields of a table after a shape such as { id = "string!", name = "text" }; "!" is required.
-- Positional fields have numbers as keys.
function fields(place, value, what, shape)
  local result = {}
  if type(value) ~= "table" then
    mistake(place, "%s must be a table, not a %s", what, type(value))
    return result
  end
  for name in pairs(value) do
    if not shape[name] then
      if type(name) == "number" then
        mistake(place, "%s has a value without a name that it does not want (number %d)", what, name)
      else
        mistake(at(place, name), 'unknown field "%s" of %s%s', name, what, did_you_mean(name, keys_of(shape)))
      end
    end
  end
  for name, kind in pairs(shape) do
    local required = kind:byte(-1) == 33 -- !
    local converter = converters[required and kind:sub(1, -2) or kind]
    local field = value[name]
    local label = type(name) == "number" and "value " .. name or name
    if field ~= nil then
      result[name] = converter(place, field, label, what)
    elseif required then
      mistake(place, "%s has no %s", what, label)
    end
  end
  return result
end

-- One of a closed list of words.
function one_of(place, word, words, what)
  if contains(words, word) then
    return true
  end
  mistake(at_text(place, word), 'unknown %s "%s"%s', what, shown(word), did_you_mean(shown(word), words))
  return false
end

words = {
  energies = { "electrical", "pneumatic", "hydraulic", "mechanical" },
  trades = { "electrical", "pneumatic", "hydraulic", "mechanical" },
  domains = { "electrical", "pneumatic", "hydraulic", "rotation", "translation", "thermal" },
  flags = { "connection", "removable", "isolator", "safety", "test_point", "electronic" },
  measures = {
    "temperature", "emissivity", "vibration", "envelope", "speed", "runout", "misalignment", "play", "backlash", "gap",
    "dimension", "tension", "span", "line_mass", "tightness", "force", "noise", "leak", "oil_code", "oil_water", "oil_colour",
  },
  senses = { "look", "listen", "touch", "smell" },
  modes = {
    "open", "shorted", "broken_wire", "loose_terminal", "blown", "tripped", "leaking", "blocked", "clogged", "misadjusted",
    "moved", "stuck", "seizing", "worn", "broken_spring", "welded", "no_contact", "dead", "wrong_part", "missing",
  },
  wear_laws = {
    "W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9", "W10", "W11", "W12", "W13", "W14", "W15",
  },
  causes = {
    "normal_wear", "vibration", "overload", "short_circuit", "pollution", "lubrication", "mounting", "setting", "age",
    "impact", "operation", "environment",
  },
  tasks = { "diagnose", "repair", "commission", "preventive", "improve", "modify" },
  risks = { "electrical", "pressure", "movement", "gravity", "heat", "noise", "fall", "chemical" },
}
