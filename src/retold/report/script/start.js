(() => {
  "use strict";
  const one = (query, root = document) => root.querySelector(query);
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const byHash = hash => { try { return document.getElementById(decodeURIComponent(hash.slice(1))); } catch { return null; } };
  const make = (tag, className, ...children) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };
  const root = document.documentElement;
  root.classList.add("js");
