-- The functions an author finds under depanne, and the work itself.

local API = 1

local functions = {
  api = host.wrap(function(version)
    if version ~= API then
      stop(here(), "this program has scenario API %d, not %s", API, type(version) == "number" and tostring(version) or "that")
    end
  end),
  kind = host.wrap(define_kind),
  line = host.wrap(define_line),
  control = host.wrap(define_control),
  folio = host.wrap(define_folio),
  scene = host.wrap(define_scene),
  paper = host.wrap(define_paper),
  exercise = host.wrap(define_exercise),
  -- What another file of the pack returns: lists and functions that several files share.
  include = host.wrap(function(path)
    local value = load_file(path, here())
    return value
  end),
}

-- A fresh table for each file: what one author's file does to it, no other sees.
function make_api()
  local api = {}
  for name, f in pairs(functions) do
    api[name] = f
  end
  return setmetatable(api, {
    __index = function(_, name)
      error(string.format("depanne has no %s%s", shown(name), did_you_mean(shown(name), keys_of(functions))), 2)
    end,
  })
end

local place = nowhere()
local value, file = load_file(host.entry, place)
local top = { file = file, line = 1 }
local exercise, line, kind = registered("exercise", value), registered("line", value), registered("kind", value)
local result
if host.kind then
  if not kind then
    stop(top, "this file must end with: return depanne.kind { ... }")
  end
  result = describe_kind(kind)
elseif host.card and (exercise or line) then
  result = exercise and exercise_card(exercise) or line_card(line)
elseif exercise then
  result = compile_exercise(exercise)
elseif line then
  result = compile_bare(line)
else
  stop(top, "this file must end with: return depanne.exercise { ... }, or return line")
end
if host.mistake_count() == 0 then
  host.encode(result)
end
